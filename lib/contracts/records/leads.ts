import { z } from "zod";
import { defineRecord } from "./define-record";
import { externalId, reference, text } from "./text-fields";
import { instant, optionalInstant } from "./time-fields";

export const leads = defineRecord({
  type: "leads",
  description: "People or companies who might become customers.",
  schema: z.strictObject({
    externalId: externalId(),
    createdAt: instant("When the lead came in"),
    name: text("Name of the person"),
    company: text("Company of the person"),
    email: text("E-mail address"),
    source: text("Where the lead came from, such as web or referral"),
    campaignExternalId: reference("The campaign that brought the lead, by external id"),
    ownerExternalId: reference("The owner, by external id"),
    segment: text("Segment, such as Enterprise"),
    region: text("Region"),
    product: text("Product asked for"),
    status: text("Status, as the CRM names it"),
    qualifiedAt: optionalInstant("When the lead was qualified"),
    convertedAt: optionalInstant(
      'When the lead became a paying customer, whatever its CRM calls "converted"',
    ),
    customerExternalId: reference("The customer that the lead became, by external id"),
  }),
  order: [
    ["createdAt", "qualifiedAt"],
    ["createdAt", "convertedAt"],
  ],
});

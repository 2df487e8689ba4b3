import { z } from "zod";
import { defineRecord } from "./define-record";
import { externalId, reference, requiredText, text } from "./text-fields";
import { instant, optionalInstant } from "./time-fields";

export const customers = defineRecord({
  type: "customers",
  description: "Companies or people who have bought.",
  schema: z.strictObject({
    externalId: externalId(),
    name: requiredText("Name that people read"),
    email: text("E-mail address"),
    segment: text("Segment, such as Enterprise"),
    region: text("Region"),
    industry: text("Industry"),
    source: text("Where the customer came from, such as web or referral"),
    ownerExternalId: reference("The owner, by external id"),
    acquiredAt: instant("First day as a customer"),
    churnedAt: optionalInstant("When the customer was lost"),
  }),
  order: [["acquiredAt", "churnedAt"]],
});

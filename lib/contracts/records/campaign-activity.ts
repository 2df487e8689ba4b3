import { z } from "zod";
import { defineRecord } from "./define-record";
import { optionalCount } from "./number-fields";
import { externalId, requiredReference } from "./text-fields";
import { day } from "./time-fields";

export const campaignActivity = defineRecord({
  type: "campaign-activity",
  description: "What a campaign reached on a day.",
  schema: z.strictObject({
    externalId: externalId(),
    campaignExternalId: requiredReference("The campaign, by external id"),
    date: day("The day"),
    exposed: optionalCount("People exposed to the campaign"),
    sent: optionalCount("Messages sent"),
    delivered: optionalCount("Messages delivered"),
    opened: optionalCount("Messages opened, or ads viewed"),
    clicked: optionalCount("Clicks"),
    converted: optionalCount("Conversions"),
  }),
});

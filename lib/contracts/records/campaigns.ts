import { z } from "zod";
import { defineRecord } from "./define-record";
import { optionalAmount } from "./number-fields";
import { externalId, requiredText, text } from "./text-fields";
import { optionalInstant } from "./time-fields";

export const campaigns = defineRecord({
  type: "campaigns",
  description: "Marketing campaigns.",
  schema: z.strictObject({
    externalId: externalId(),
    name: requiredText("Name that people read"),
    channel: text("Channel, such as email or ads"),
    startsAt: optionalInstant("When the campaign starts"),
    endsAt: optionalInstant("When the campaign ends"),
    budget: optionalAmount("Budget in the organization's currency, 0 or more", { allowNegative: false }),
  }),
  order: [["startsAt", "endsAt"]],
});

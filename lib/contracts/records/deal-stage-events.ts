import { z } from "zod";
import { defineRecord } from "./define-record";
import { externalId, requiredReference, requiredText } from "./text-fields";
import { instant } from "./time-fields";

export const dealStageEvents = defineRecord({
  type: "deal-stage-events",
  description: "When a deal entered a stage.",
  schema: z.strictObject({
    externalId: externalId(),
    dealExternalId: requiredReference("The deal, by external id"),
    stage: requiredText("Stage, as the CRM names it"),
    enteredAt: instant("When the deal entered the stage"),
  }),
});

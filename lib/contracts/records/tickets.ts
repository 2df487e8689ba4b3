import { z } from "zod";
import { defineRecord } from "./define-record";
import { optionalSmallCount } from "./number-fields";
import { externalId, reference, text } from "./text-fields";
import { instant, optionalInstant } from "./time-fields";

export const tickets = defineRecord({
  type: "tickets",
  description: "Requests to support.",
  schema: z.strictObject({
    externalId: externalId(),
    openedAt: instant("When the ticket was opened"),
    firstRespondedAt: optionalInstant("When a person first answered"),
    resolvedAt: optionalInstant("When the ticket was resolved"),
    reopenedAt: optionalInstant(
      "When the ticket was last opened again after it had been resolved; before resolvedAt when it was resolved once more since",
    ),
    contactCount: optionalSmallCount("Contacts it took to resolve the ticket; 1 means the first contact"),
    channel: text("Channel, such as email or phone"),
    category: text("Category"),
    priority: text("Priority, as the help desk names it"),
    customerExternalId: reference("The customer, by external id"),
    ownerExternalId: reference("The owner, by external id"),
  }),
  order: [
    ["openedAt", "firstRespondedAt"],
    ["openedAt", "resolvedAt"],
    ["openedAt", "reopenedAt"],
  ],
  rules: ({ resolvedAt, reopenedAt }, refuse) => {
    if (reopenedAt !== null && resolvedAt === null)
      refuse(
        "reopenedAt",
        "A reopened ticket was resolved before; send resolvedAt with it, or leave reopenedAt out",
      );
  },
});

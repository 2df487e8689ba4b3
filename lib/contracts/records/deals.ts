import { z } from "zod";
import { currency } from "./currency-field";
import { defineRecord } from "./define-record";
import { amount, optionalPercent } from "./number-fields";
import { choice, externalId, reference, text } from "./text-fields";
import { instant, optionalInstant } from "./time-fields";

export const deals = defineRecord({
  type: "deals",
  description:
    "Sales opportunities. An amount is never negative, because win rates by value and pipelines add amounts up; refunds are orders or ledger entries.",
  schema: z.strictObject({
    externalId: externalId(),
    openedAt: instant("When the deal was opened"),
    name: text("Name that people read"),
    amount: amount("Value of the deal, 0 or more", { allowNegative: false }),
    currency: currency(),
    status: choice("open, won or lost", ["open", "won", "lost"]),
    stage: text("Stage, as the CRM names it"),
    probability: optionalPercent("Chance of winning, in percent"),
    closedAt: optionalInstant(
      "When the deal was won or lost; required then, and absent while the deal is open",
    ),
    expectedCloseAt: optionalInstant("When the deal is expected to be closed"),
    lostReason: text("Why the deal was lost"),
    customerExternalId: reference("The customer, by external id"),
    leadExternalId: reference("The lead that the deal came from, by external id"),
    ownerExternalId: reference("The owner, by external id"),
    product: text("Product"),
    source: text("Where the deal came from, such as web or referral"),
    campaignExternalId: reference("The campaign that brought the deal, by external id"),
  }),
  order: [["openedAt", "closedAt"]],
  rules: ({ status, closedAt }, refuse) => {
    if (status !== "open" && closedAt === null) refuse("closedAt", `A ${status} deal needs closedAt`);
    if (status === "open" && closedAt !== null)
      refuse(
        "closedAt",
        "An open deal has no closedAt; leave it out, or put the expected date into expectedCloseAt",
      );
  },
  currencyDate: ({ closedAt, openedAt }) => closedAt ?? openedAt,
});

import { z } from "zod";
import { currency } from "./currency-field";
import { defineRecord } from "./define-record";
import { amount } from "./number-fields";
import { choice, externalId, LONG_TEXT_LENGTH, reference, text } from "./text-fields";
import { day } from "./time-fields";

const categories = [
  "advertising",
  "promotions",
  "salaries",
  "commissions",
  "tools",
  "crm",
  "increased-sales",
  "reduced-cost",
  "satisfaction",
  "other",
] as const;
type Category = (typeof categories)[number];

const benefitCategories: readonly Category[] = ["increased-sales", "reduced-cost", "satisfaction", "other"];
const costCategories = categories.filter(
  (category) => category === "other" || !benefitCategories.includes(category),
);

/** The categories that a cost or a benefit can have. */
export const categoriesOf: Readonly<Record<"cost" | "benefit", readonly Category[]>> = {
  cost: costCategories,
  benefit: benefitCategories,
};

export const ledgerEntries = defineRecord({
  type: "ledger-entries",
  description:
    "Costs of winning and keeping customers, and benefits of the CRM. A correction may be negative.",
  schema: z.strictObject({
    externalId: externalId(),
    date: day("The day on which the cost or benefit counts"),
    kind: choice("cost or benefit", ["cost", "benefit"]),
    category: choice(
      `What it was for. Costs: ${costCategories.join(", ")}. Benefits: ${benefitCategories.join(", ")}`,
      categories,
    ),
    amount: amount("Value; negative for a correction", { allowNegative: true }),
    currency: currency(),
    source: text("The customer source that it was spent on, such as ads"),
    campaignExternalId: reference("The campaign that it belongs to, by external id"),
    note: text("Note", LONG_TEXT_LENGTH),
  }),
  rules: ({ kind, category }, refuse) => {
    const fitting = categoriesOf[kind];
    if (!fitting.includes(category))
      refuse("category", `A ${kind} has one of the categories ${fitting.join(", ")}`);
  },
  currencyDate: ({ date }) => date,
});

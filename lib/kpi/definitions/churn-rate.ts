import { defineKpi } from "../define-kpi";
import { minus, part, percentOf } from "../formulas";

export const churnRate = defineKpi({
  id: "churn-rate",
  name: "Churn rate",
  shortName: "Churn",
  area: "loyalty",
  dashboards: ["executive", "support"],
  kind: "kpi",
  unit: "%",
  direction: "down",
  description: "The share of customers at the start of a period who were lost during it.",
  whyItMatters:
    "Churn sets how long a customer stays and so what one is worth. Growth that only replaces lost customers is dear.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 1.5, watch: 3 },
  bandsScale: { grain: "month", as: "loss" },
  variants: [
    {
      id: "default",
      name: "Customers lost",
      formulaText: "customers at the start who were lost ÷ customers at the start × 100",
      uses: {
        customersAtStart: { measure: "customersAtStart" },
        customersLost: { measure: "customersLost" },
      },
      formula: (parts) => percentOf(part(parts, "customersLost"), part(parts, "customersAtStart")),
      interval: { type: "wilson", successes: "customersLost", trials: "customersAtStart" },
    },
    {
      id: "complement",
      name: "Complement of retention",
      formulaText: "100 − customer retention rate",
      uses: { customerRetentionRate: { kpi: "customer-retention-rate" } },
      formula: (parts) => ({
        value: minus(100, part(parts, "customerRetentionRate")),
        numerator: null,
        denominator: null,
      }),
      caution: "It follows the variant chosen for retention, and is negative where that exceeds 100 %.",
    },
    {
      id: "revenue",
      name: "Revenue lost",
      formulaText:
        "revenue of the 12 months before from customers lost ÷ the same from all customers at the start × 100",
      uses: {
        revenueAtStart: { measure: "revenueAtStart" },
        revenueLost: { measure: "revenueLost" },
        customersLost: { measure: "customersLost" },
        customersAtStart: { measure: "customersAtStart" },
      },
      formula: (parts) => percentOf(part(parts, "revenueLost"), part(parts, "revenueAtStart")),
      n: "customersAtStart",
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { customersAtStart: 200, customersLost: 3 },
      value: 1.5,
      source: "3 of 200",
    },
    { variant: "complement", parts: { customerRetentionRate: 90 }, value: 10, source: "100 − 90" },
    {
      variant: "revenue",
      parts: { revenueAtStart: 400_000, revenueLost: 10_000 },
      value: 2.5,
      source: "10,000 of 400,000",
    },
  ],
});

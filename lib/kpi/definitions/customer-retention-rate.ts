import { defineKpi } from "../define-kpi";
import { minus, part, percentOf } from "../formulas";

const source = "published worked example";

export const customerRetentionRate = defineKpi({
  id: "customer-retention-rate",
  name: "Customer retention rate",
  shortName: "Retention",
  area: "loyalty",
  dashboards: ["executive", "support"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description: "The share of customers at the start of a period who are still customers at its end.",
  whyItMatters:
    "Keeping a customer costs less than winning one, and the revenue of those who stay compounds. A falling rate shows trouble with product or service before revenue does.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 90, watch: 80 },
  bandsScale: { grain: "year", as: "survival" },
  variants: [
    {
      id: "default",
      name: "Without new customers",
      formulaText: "(customers at the end − customers acquired) ÷ customers at the start × 100",
      uses: {
        customersAtStart: { measure: "customersAtStart" },
        customersAtEnd: { measure: "customersAtEnd" },
        customersAcquired: { measure: "customersAcquired" },
      },
      derive: (parts) => ({
        customersRetained: minus(part(parts, "customersAtEnd"), part(parts, "customersAcquired")),
      }),
      partNames: { customersRetained: "customers at the end who are not new" },
      formula: (parts) =>
        percentOf(
          minus(part(parts, "customersAtEnd"), part(parts, "customersAcquired")),
          part(parts, "customersAtStart"),
        ),
      interval: { type: "wilson", successes: "customersRetained", trials: "customersAtStart" },
      caution: "A customer won and lost within the same period lowers this rate.",
    },
    {
      id: "end-over-start",
      name: "End over start",
      formulaText: "customers at the end ÷ customers at the start × 100",
      uses: {
        customersAtStart: { measure: "customersAtStart" },
        customersAtEnd: { measure: "customersAtEnd" },
      },
      formula: (parts) => percentOf(part(parts, "customersAtEnd"), part(parts, "customersAtStart")),
      n: "customersAtStart",
      caution: "New customers count too, so it can exceed 100 %.",
    },
    {
      id: "start-cohort",
      name: "Cohort of the start",
      formulaText: "customers at both the start and the end ÷ customers at the start × 100",
      uses: {
        customersAtStart: { measure: "customersAtStart" },
        customersAtBothEnds: { measure: "customersAtBothEnds" },
      },
      formula: (parts) => percentOf(part(parts, "customersAtBothEnds"), part(parts, "customersAtStart")),
      interval: { type: "wilson", successes: "customersAtBothEnds", trials: "customersAtStart" },
    },
    {
      id: "repurchase",
      name: "Repurchase",
      formulaText: "customers at the start who purchased in the period ÷ customers at the start × 100",
      uses: {
        customersAtStart: { measure: "customersAtStart" },
        repurchasers: { measure: "repurchasers" },
      },
      formula: (parts) => percentOf(part(parts, "repurchasers"), part(parts, "customersAtStart")),
      interval: { type: "wilson", successes: "repurchasers", trials: "customersAtStart" },
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { customersAtStart: 200, customersAtEnd: 210, customersAcquired: 30 },
      value: 90,
      source,
    },
    { variant: "end-over-start", parts: { customersAtStart: 200, customersAtEnd: 210 }, value: 105, source },
    {
      variant: "start-cohort",
      parts: { customersAtStart: 200, customersAtBothEnds: 180 },
      value: 90,
      source: "180 of the 200 stay",
    },
    { variant: "repurchase", parts: { customersAtStart: 100, repurchasers: 80 }, value: 80, source },
  ],
});

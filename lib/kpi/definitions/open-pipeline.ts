import { defineKpi } from "../define-kpi";
import { amountOf, part } from "../formulas";

export const openPipeline = defineKpi({
  id: "open-pipeline",
  name: "Open pipeline",
  shortName: "Pipeline",
  area: "sales",
  dashboards: ["sales"],
  kind: "performance-indicator",
  unit: "money",
  direction: "up",
  description:
    "What the deals are worth that are open at the end of the period: opened before it and not closed before it. Amounts and probabilities are the deals' present ones, also where the period lies in the past. A stock: it is never added up over time.",
  whyItMatters:
    "The revenue of the next months has to come out of it: what is not in the pipeline cannot be won.",
  additivity: "stock",
  variants: [
    {
      id: "default",
      name: "Full amounts",
      formulaText: "amount of deals open at the end",
      uses: { openAmount: { measure: "openAmountAtEnd" }, openDeals: { measure: "dealsOpenAtEnd" } },
      formula: (parts) => amountOf(part(parts, "openAmount")),
    },
    {
      id: "weighted",
      name: "Weighted by probability",
      formulaText: "amount × probability of deals open at the end; those without a probability are left out",
      uses: {
        weightedAmount: { measure: "weightedOpenAmountAtEnd" },
        openDeals: { measure: "dealsOpenAtEnd" },
        withoutProbability: { measure: "dealsOpenWithoutProbability" },
      },
      formula: (parts) => amountOf(part(parts, "weightedAmount")),
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { openAmount: 250_000, openDeals: 20 },
      value: 250_000,
      source: "20 deals of 250,000 together",
    },
    {
      variant: "weighted",
      parts: { weightedAmount: 95_000, openDeals: 20, withoutProbability: 2 },
      value: 95_000,
      source: "18 of 20 deals, each × its probability",
    },
  ],
});

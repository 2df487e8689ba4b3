import { defineKpi } from "../define-kpi";
import { part, ratioOf } from "../formulas";

export const clvToCac = defineKpi({
  id: "clv-to-cac",
  name: "Lifetime value to acquisition cost",
  shortName: "CLV : CAC",
  area: "value",
  dashboards: ["executive"],
  kind: "kpi",
  unit: "x",
  direction: "up",
  description: "How many times over a customer's lifetime value pays back what acquiring a customer costs.",
  whyItMatters:
    "Below 1 every new customer loses money; around 3 is sound; far above may mean that too little is spent on growth.",
  additivity: "ratio",
  bands: { ok: 3, watch: 1 },
  variants: [
    {
      id: "default",
      name: "As both are defined",
      formulaText: "customer lifetime value ÷ customer acquisition cost, each under its own chosen variant",
      uses: {
        customerLifetimeValue: { kpi: "customer-lifetime-value" },
        customerAcquisitionCost: { kpi: "customer-acquisition-cost" },
      },
      formula: (parts) =>
        ratioOf(part(parts, "customerLifetimeValue"), part(parts, "customerAcquisitionCost")),
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { customerLifetimeValue: 1200, customerAcquisitionCost: 200 },
      value: 6,
      source: "published worked example",
    },
  ],
});

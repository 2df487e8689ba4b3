import { defineKpi } from "../define-kpi";
import type { Parts } from "../definition";
import { part, ratioOf } from "../formulas";

const costPerCustomer = (parts: Parts) =>
  ratioOf(part(parts, "acquisitionCost"), part(parts, "customersAcquired"));

export const customerAcquisitionCost = defineKpi({
  id: "customer-acquisition-cost",
  name: "Customer acquisition cost",
  shortName: "CAC",
  area: "value",
  dashboards: ["executive", "sales"],
  kind: "kpi",
  unit: "money",
  direction: "down",
  description:
    "Sales and marketing cost (advertising, promotions, salaries, commissions, tools) for every customer acquired.",
  whyItMatters: "What growth costs. Held against lifetime value it says whether a new customer pays.",
  additivity: "ratio",
  variants: [
    {
      id: "default",
      name: "All sales and marketing cost",
      formulaText: "sales and marketing cost ÷ customers acquired",
      uses: {
        acquisitionCost: { measure: "acquisitionCost" },
        customersAcquired: { measure: "customersAcquired" },
      },
      formula: costPerCustomer,
      n: "customersAcquired",
    },
    {
      id: "paid",
      name: "Advertising and promotions only",
      formulaText: "cost of advertising and promotions ÷ customers acquired",
      uses: {
        acquisitionCost: { measure: "paidAcquisitionCost" },
        customersAcquired: { measure: "customersAcquired" },
      },
      formula: costPerCustomer,
      n: "customersAcquired",
    },
    {
      id: "lagged",
      name: "Cost of the sales cycle before",
      formulaText: "sales and marketing cost, one median sales cycle earlier ÷ customers acquired",
      uses: {
        acquisitionCost: { measure: "acquisitionCost", window: "sales-cycle-before" },
        customersAcquired: { measure: "customersAcquired" },
      },
      partNames: { acquisitionCost: "sales and marketing cost, one median sales cycle earlier" },
      formula: costPerCustomer,
      n: "customersAcquired",
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { acquisitionCost: 50_000, customersAcquired: 250 },
      value: 200,
      source: "published worked example",
    },
    {
      variant: "paid",
      parts: { acquisitionCost: 20_000, customersAcquired: 250 },
      value: 80,
      source: "20,000 ÷ 250",
    },
    {
      variant: "lagged",
      parts: { acquisitionCost: 45_000, customersAcquired: 250 },
      value: 180,
      source: "45,000 ÷ 250",
    },
  ],
});

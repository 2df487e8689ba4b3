import { defineKpi } from "../define-kpi";
import { amountOf, part } from "../formulas";

export const revenue = defineKpi({
  id: "revenue",
  name: "Revenue",
  area: "sales",
  dashboards: ["executive", "sales"],
  kind: "performance-indicator",
  unit: "money",
  direction: "up",
  description:
    "The sum of purchases dated in the period: won deals or orders, as the organization's revenue source says.",
  whyItMatters: "What the company earns from its customers is what every other number is there to explain.",
  additivity: "flow",
  variants: [
    {
      id: "default",
      name: "Revenue source of the organization",
      formulaText: "sum of the amounts of purchases",
      uses: { revenue: { measure: "revenue" }, purchases: { measure: "purchases" } },
      formula: (parts) => amountOf(part(parts, "revenue")),
      n: "purchases",
    },
    {
      id: "won-deals",
      name: "Won deals",
      formulaText: "sum of the amounts of deals won",
      uses: { revenue: { measure: "wonDealRevenue" }, purchases: { measure: "wonDealPurchases" } },
      formula: (parts) => amountOf(part(parts, "revenue")),
      n: "purchases",
    },
    {
      id: "orders",
      name: "Orders",
      formulaText: "sum of the amounts of orders",
      uses: { revenue: { measure: "orderRevenue" }, purchases: { measure: "orderPurchases" } },
      formula: (parts) => amountOf(part(parts, "revenue")),
      n: "purchases",
    },
  ],
  examples: [
    { variant: "default", parts: { revenue: 9400, purchases: 2 }, value: 9400, source: "5,000 + 4,400" },
    {
      variant: "won-deals",
      parts: { revenue: 5000, purchases: 1 },
      value: 5000,
      source: "one deal of 5,000",
    },
    {
      variant: "orders",
      parts: { revenue: 0, purchases: 0 },
      value: 0,
      source: "a flow is 0 where nothing happened",
    },
  ],
});

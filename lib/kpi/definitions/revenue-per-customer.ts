import { defineKpi } from "../define-kpi";
import { part, plus, ratioOf } from "../formulas";

const meanOf = (a: number | null, b: number | null) => {
  const sum = plus(a, b);
  return sum === null ? null : sum / 2;
};

export const revenuePerCustomer = defineKpi({
  id: "revenue-per-customer",
  name: "Revenue per customer",
  area: "sales",
  dashboards: ["sales"],
  kind: "kpi",
  unit: "money",
  direction: "up",
  description: "Revenue in the period, divided by the customers at its end.",
  whyItMatters: "Whether growth comes from more customers or from customers who buy more.",
  additivity: "ratio",
  variants: [
    {
      id: "default",
      name: "Customers at the end",
      formulaText: "revenue ÷ customers at the end",
      uses: { revenue: { measure: "revenue" }, customersAtEnd: { measure: "customersAtEnd" } },
      formula: (parts) => ratioOf(part(parts, "revenue"), part(parts, "customersAtEnd")),
      n: "customersAtEnd",
    },
    {
      id: "average-base",
      name: "Mean of customers at start and end",
      formulaText: "revenue ÷ ((customers at the start + customers at the end) ÷ 2)",
      uses: {
        revenue: { measure: "revenue" },
        customersAtStart: { measure: "customersAtStart" },
        customersAtEnd: { measure: "customersAtEnd" },
      },
      derive: (parts) => ({
        averageCustomers: meanOf(part(parts, "customersAtStart"), part(parts, "customersAtEnd")),
      }),
      partNames: { averageCustomers: "mean of customers at the start and the end" },
      formula: (parts) =>
        ratioOf(
          part(parts, "revenue"),
          meanOf(part(parts, "customersAtStart"), part(parts, "customersAtEnd")),
        ),
      n: "averageCustomers",
    },
    {
      id: "purchasing",
      name: "Customers who purchased",
      formulaText: "revenue ÷ different customers who purchased",
      uses: { revenue: { measure: "revenue" }, purchasers: { measure: "purchasers" } },
      formula: (parts) => ratioOf(part(parts, "revenue"), part(parts, "purchasers")),
      n: "purchasers",
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { revenue: 100_000, customersAtEnd: 1000 },
      value: 100,
      source: "published worked example",
    },
    {
      variant: "average-base",
      parts: { revenue: 90_000, customersAtStart: 800, customersAtEnd: 1000 },
      value: 100,
      source: "90,000 ÷ 900",
    },
    {
      variant: "purchasing",
      parts: { revenue: 90_000, purchasers: 300 },
      value: 300,
      source: "90,000 ÷ 300",
    },
  ],
});

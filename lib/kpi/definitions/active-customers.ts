import { defineKpi } from "../define-kpi";
import { amountOf, part } from "../formulas";

export const activeCustomers = defineKpi({
  id: "active-customers",
  name: "Active customers",
  area: "value",
  dashboards: ["executive"],
  kind: "performance-indicator",
  unit: "count",
  direction: "up",
  description:
    "How many customers there are at the end of the period. A stock: it is never added up over time.",
  whyItMatters: "The base on which revenue, support load and churn all rest.",
  additivity: "stock",
  variants: [
    {
      id: "default",
      name: "Customers at the end",
      formulaText: "number of customers at the end",
      uses: { customersAtEnd: { measure: "customersAtEnd" } },
      formula: (parts) => amountOf(part(parts, "customersAtEnd")),
    },
  ],
  examples: [{ variant: "default", parts: { customersAtEnd: 210 }, value: 210, source: "210 customers" }],
});

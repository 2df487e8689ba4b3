import { defineKpi } from "../define-kpi";
import { amountOf, part } from "../formulas";

export const newCustomers = defineKpi({
  id: "new-customers",
  name: "New customers",
  area: "value",
  dashboards: ["executive", "sales"],
  kind: "performance-indicator",
  unit: "count",
  direction: "up",
  description:
    "How many customers were acquired in the period; a customer who returns after having been lost counts anew.",
  whyItMatters:
    "The inflow that has to make up for those who leave, and what acquisition cost is measured by.",
  additivity: "flow",
  variants: [
    {
      id: "default",
      name: "Customers acquired",
      formulaText: "number of customers acquired",
      uses: { customersAcquired: { measure: "customersAcquired" } },
      formula: (parts) => amountOf(part(parts, "customersAcquired")),
    },
  ],
  examples: [{ variant: "default", parts: { customersAcquired: 30 }, value: 30, source: "30 customers" }],
});

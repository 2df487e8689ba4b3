import { defineKpi } from "../define-kpi";
import type { FormulaContext, FormulaResult, Parts } from "../definition";
import { part, ratioOf } from "../formulas";

/** What a new customer brings in a month of the period: it is the same period in which the customer was acquired. */
function monthlyRevenue(parts: Parts, { periodMonths }: FormulaContext): number | null {
  const perCustomer = ratioOf(part(parts, "newCustomerRevenue"), part(parts, "customersAcquired")).value;
  return ratioOf(perCustomer, periodMonths).value;
}

function payback(parts: Parts, { grossMarginPercent }: FormulaContext): FormulaResult {
  const cost = part(parts, "customerAcquisitionCost");
  const monthly = part(parts, "monthlyRevenuePerNewCustomer");
  if (monthly === null || grossMarginPercent === null) return ratioOf(cost, null);
  const margin = (monthly * grossMarginPercent) / 100;
  if (margin > 0) return ratioOf(cost, margin);
  const note = "The customers acquired have brought no margin in the period: nothing pays the cost back";
  return { value: null, numerator: cost, denominator: margin, note };
}

export const cacPayback = defineKpi({
  id: "cac-payback",
  name: "CAC payback",
  area: "value",
  dashboards: [],
  kind: "kpi",
  unit: "months",
  direction: "down",
  description:
    "How many months of margin it takes until a new customer has paid back the cost of acquisition. What a new customer brings is judged by the period itself: the revenue in it from the customers acquired in it, per customer and month (365.25 ÷ 12 days). A first order weighs more in a short period, so compare periods of one length only.",
  whyItMatters:
    "Growth is paid in advance. The payback time says for how long, and so how much growth the cash at hand can carry.",
  additivity: "ratio",
  bands: { ok: 12, watch: 18 },
  variants: [
    {
      id: "default",
      name: "By the margin of new customers",
      formulaText:
        "customer acquisition cost (under its chosen variant) ÷ (revenue in the period from customers acquired in it ÷ customers acquired ÷ months × gross margin)",
      uses: {
        customerAcquisitionCost: { kpi: "customer-acquisition-cost" },
        newCustomerRevenue: { measure: "newCustomerRevenue" },
        customersAcquired: { measure: "customersAcquired" },
      },
      derive: (parts, context) => ({ monthlyRevenuePerNewCustomer: monthlyRevenue(parts, context) }),
      partNames: { monthlyRevenuePerNewCustomer: "monthly revenue per new customer" },
      formula: payback,
      n: "customersAcquired",
      needsGrossMargin: true,
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { customerAcquisitionCost: 240, monthlyRevenuePerNewCustomer: 100 },
      value: 4,
      source: "240 ÷ (100 × 60 %)",
    },
  ],
});

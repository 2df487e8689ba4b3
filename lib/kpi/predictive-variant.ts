import type { PartSource, Parts, Variant } from "./definition";
import { part, percentOf, ratioOf } from "./formulas";

const predicted: Record<string, PartSource> = {
  expectedRevenue: { model: "purchase-lifetime", quantity: "expectedRevenue" },
  expectedPurchases: { model: "purchase-lifetime", quantity: "expectedPurchases" },
  customersFitted: { model: "purchase-lifetime", quantity: "customersFitted" },
  customersLikelyActive: { model: "purchase-lifetime", quantity: "customersLikelyActive" },
};

const likelyActivePercent = (parts: Parts): number | null =>
  percentOf(part(parts, "customersLikelyActive"), part(parts, "customersFitted")).value;

const count = new Intl.NumberFormat("en-GB");

/** What a prediction says about itself: on how many customers it rests, and how many of them still are. */
function noteOnFit(parts: Parts): string | undefined {
  const customers = part(parts, "customersFitted");
  const active = likelyActivePercent(parts);
  if (customers === null || active === null) return undefined;
  const fitted = `Fitted on ${count.format(customers)} customers`;
  // Only where nobody seems to leave, so that NBD stands in, are all of them still customers for certain.
  if (active === 100) return `${fitted}; no sign of customers leaving, so all are taken as still customers`;
  return `${fitted}; ${Math.round(active)} % of them likely still customers`;
}

/**
 * Customer lifetime value from a model of purchases instead of from churn: what a customer is expected to bring within
 * the next twelve months, in the organization's currency (docs/decisions/0011).
 */
export const predictiveVariant: Variant = {
  id: "predictive",
  name: "Predicted for the next 12 months",
  formulaText:
    "revenue expected of all customers in the next 12 months ÷ all customers who have purchased; expected by BG/NBD with Gamma-Gamma, fitted on the purchases to date",
  uses: predicted,
  derive: (parts) => ({
    likelyActivePercent: likelyActivePercent(parts),
    averagePurchaseValue: ratioOf(part(parts, "expectedRevenue"), part(parts, "expectedPurchases")).value,
  }),
  partNames: {
    likelyActivePercent: "likely still customers, in percent",
    averagePurchaseValue: "average value of an expected purchase",
  },
  formula: (parts) => {
    const value = ratioOf(part(parts, "expectedRevenue"), part(parts, "customersFitted"));
    return { ...value, note: noteOnFit(parts) };
  },
  n: "customersFitted",
};

/**
 * What the model of purchase lifetimes (lib/kpi/lifetime) says of all customers together who purchased before the end of
 * a point's period, with the names in words. Each is a sum over customers, so that means are made by the formula.
 */
export const purchaseLifetimeQuantities = {
  customersFitted: "customers who have purchased, on whom the model is fitted",
  customersLikelyActive: "of them likely still customers (sum of their probabilities)",
  expectedPurchases: "purchases expected of them in the next 12 months",
  expectedRevenue: "revenue expected of them in the next 12 months",
} as const;
export type PurchaseLifetimeQuantity = keyof typeof purchaseLifetimeQuantities;

/** A part that no records add up to: a model fitted to many of them says it. */
export type ModelSource = { model: "purchase-lifetime"; quantity: PurchaseLifetimeQuantity };

/** How far the model of purchase lifetimes looks ahead, for every number that is shown. */
export const PREDICTED_YEARS = 1;

/** What a model answers for one point: its quantities, or none of them (or not all) with the reason in words. */
export type ModelAnswer = {
  quantities: Readonly<Record<PurchaseLifetimeQuantity, number | null>>;
  /** Why quantities are null; null when none is. */
  refusal: string | null;
};

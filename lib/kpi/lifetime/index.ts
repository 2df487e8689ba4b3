/**
 * Predictive customer lifetime value: what the `predictive` variant of the KPI `customer-lifetime-value` is computed by.
 * Purchase histories go in, predictions per customer come out, or the reason why there are none; the models behind it
 * are this folder's own affair. See docs/decisions/0011-predictive-lifetime-value.md.
 */
export { type CustomerPrediction, customerPredictor, type Horizon } from "./customer-prediction";
export {
  AT_RISK_BELOW,
  type CustomerValue,
  type RankedCustomer,
  type RankingOptions,
  rankCustomers,
  worthOf,
} from "./customer-values";
export { LIFETIME_MODEL_VERSION, type LifetimeFit, type SoundFit } from "./fit-lifetime";
export { type LifetimeTotals, lifetimeTotals } from "./lifetime-totals";
export { type LifetimeOptions, type LifetimePrediction, predictLifetime } from "./predict-lifetime";
export {
  type Purchase,
  type PurchaseHistory,
  type PurchaseSummary,
  summarizePurchases,
} from "./purchase-summary";

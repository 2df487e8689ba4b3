import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const customerLoyaltyRate = defineKpi({
  id: "customer-loyalty-rate",
  name: "Customer loyalty rate",
  shortName: "Loyalty",
  area: "loyalty",
  dashboards: [],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description: "The share of purchasing customers who purchased more than once.",
  whyItMatters:
    "A second purchase is the plainest sign that the first one kept its promise, and it costs far less than winning somebody new.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 40, watch: 25 },
  variants: [
    {
      id: "default",
      name: "Over twelve months",
      formulaText:
        "customers with two purchases or more in the trailing 12 months ÷ customers with at least one × 100",
      uses: {
        purchasers: { measure: "purchasers", window: "trailing-12-months" },
        repeatPurchasers: { measure: "repeatPurchasers", window: "trailing-12-months" },
      },
      partNames: { purchasers: "different customers who purchased in the trailing 12 months" },
      formula: (parts) => percentOf(part(parts, "repeatPurchasers"), part(parts, "purchasers")),
      interval: { type: "wilson", successes: "repeatPurchasers", trials: "purchasers" },
    },
    {
      id: "lifetime",
      name: "Over all time",
      formulaText: "customers with two purchases or more to date ÷ customers with at least one × 100",
      uses: {
        purchasers: { measure: "purchasers", window: "to-date" },
        repeatPurchasers: { measure: "repeatPurchasers", window: "to-date" },
      },
      partNames: { purchasers: "different customers who purchased to date" },
      formula: (parts) => percentOf(part(parts, "repeatPurchasers"), part(parts, "purchasers")),
      interval: { type: "wilson", successes: "repeatPurchasers", trials: "purchasers" },
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { purchasers: 500, repeatPurchasers: 200 },
      value: 40,
      source: "200 of 500",
    },
    {
      variant: "lifetime",
      parts: { purchasers: 800, repeatPurchasers: 360 },
      value: 45,
      source: "360 of 800",
    },
  ],
});

import { defineKpi } from "../define-kpi";
import type { FormulaContext, FormulaResult, PartSource, Parts, Variant } from "../definition";
import { part, percentOf, ratioOf } from "../formulas";
import { predictiveVariant } from "../predictive-variant";

const overTrailingYear: Record<string, PartSource> = {
  revenue: { measure: "revenue", window: "trailing-12-months" },
  purchases: { measure: "purchases", window: "trailing-12-months" },
  purchasers: { measure: "purchasers", window: "trailing-12-months" },
  customersAtStart: { measure: "customersAtStart", window: "trailing-12-months" },
  lostCustomers: { measure: "customersLost", window: "trailing-12-months" },
};

const partNames = {
  revenue: "revenue of the trailing 12 months",
  purchases: "purchases in the trailing 12 months",
  purchasers: "different customers who purchased in the trailing 12 months",
  customersAtStart: "customers 12 months ago",
  lostCustomers: "of them lost since",
  averagePurchaseValue: "average purchase value",
  purchasesPerYear: "purchases per purchasing customer and year",
  yearlyChurnPercent: "yearly churn, in percent",
  lifespanYears: "lifespan in years",
};

/** Lifespan is 1 ÷ yearly churn; a churn of (nearly) zero would make it endless, so the cap bounds it. */
function lifespanOf(yearlyChurnPercent: number | null, capYears: number): number | null {
  if (yearlyChurnPercent === null) return null;
  return yearlyChurnPercent * capYears <= 100 ? capYears : 100 / yearlyChurnPercent;
}

function derive(parts: Parts, context: FormulaContext): Parts {
  const yearlyChurnPercent = percentOf(part(parts, "lostCustomers"), part(parts, "customersAtStart")).value;
  return {
    averagePurchaseValue: ratioOf(part(parts, "revenue"), part(parts, "purchases")).value,
    purchasesPerYear: ratioOf(part(parts, "purchases"), part(parts, "purchasers")).value,
    yearlyChurnPercent,
    lifespanYears: lifespanOf(yearlyChurnPercent, context.parameters.lifespanCapYears),
  };
}

function noteOn(lifespan: number | null, capYears: number, hasPurchases: boolean): string | undefined {
  if (lifespan !== null)
    return lifespan >= capYears ? `The lifespan is capped at ${capYears} years` : undefined;
  return hasPurchases ? "No customers 12 months earlier: churn, and so the lifespan, is unknown" : undefined;
}

function lifetimeValue(parts: Parts, context: FormulaContext, share: number | null): FormulaResult {
  const value = part(parts, "averagePurchaseValue");
  const frequency = part(parts, "purchasesPerYear");
  const lifespan = part(parts, "lifespanYears");
  const known = value !== null && frequency !== null && lifespan !== null && share !== null;
  const capYears = context.parameters.lifespanCapYears;
  return {
    value: known ? value * frequency * lifespan * share : null,
    numerator: null,
    denominator: null,
    note: noteOn(lifespan, capYears, value !== null),
  };
}

const common = {
  derive,
  partNames,
  n: "purchasers",
  parameters: ["lifespanCapYears"],
} satisfies Partial<Variant>;

export const customerLifetimeValue = defineKpi({
  id: "customer-lifetime-value",
  name: "Customer lifetime value",
  shortName: "CLV",
  area: "value",
  dashboards: ["executive"],
  kind: "kpi",
  unit: "money",
  direction: "up",
  description: "What a customer is worth over the whole time of being one, judged by the last twelve months.",
  whyItMatters: "It bounds what may be spent on winning and on keeping a customer.",
  additivity: "ratio",
  variants: [
    {
      ...common,
      id: "default",
      name: "Revenue over the lifespan",
      formulaText:
        "average purchase value × purchases per purchasing customer and year × lifespan in years (1 ÷ yearly churn, capped), over the trailing 12 months",
      uses: overTrailingYear,
      formula: (parts, context) => lifetimeValue(parts, context, 1),
    },
    {
      ...common,
      id: "margin",
      name: "Margin over the lifespan",
      formulaText:
        "average purchase value × purchases per purchasing customer and year × lifespan in years × gross margin, over the trailing 12 months",
      uses: overTrailingYear,
      formula: (parts, context) =>
        lifetimeValue(
          parts,
          context,
          context.grossMarginPercent === null ? null : context.grossMarginPercent / 100,
        ),
      needsGrossMargin: true,
    },
    {
      id: "historic",
      name: "Revenue to date",
      // All revenue over all customers ever won, lost ones included: what one has brought so far, on average.
      formulaText: "all revenue to date ÷ all different customers acquired to date",
      uses: {
        revenue: { measure: "revenue", window: "to-date" },
        customersEverAcquired: { measure: "distinctCustomersAcquired", window: "to-date" },
      },
      partNames: {
        revenue: "all revenue to date",
        customersEverAcquired: "all different customers acquired to date",
      },
      formula: (parts) => ratioOf(part(parts, "revenue"), part(parts, "customersEverAcquired")),
      n: "customersEverAcquired",
    },
    predictiveVariant,
  ],
  examples: [
    {
      variant: "default",
      parts: { averagePurchaseValue: 100, purchasesPerYear: 4, lifespanYears: 3 },
      value: 1200,
      source: "published worked example",
    },
    {
      variant: "historic",
      parts: { revenue: 600_000, customersEverAcquired: 1000 },
      value: 600,
      source: "600,000 ÷ 1,000",
    },
    {
      variant: "predictive",
      parts: { expectedRevenue: 64_000, customersFitted: 2_000, customersLikelyActive: 1_220 },
      value: 32,
      source: "64,000 ÷ 2,000",
    },
  ],
});

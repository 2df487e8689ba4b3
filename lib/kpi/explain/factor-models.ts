import type { FormulaContext, PartSource, Parts } from "../definition";
import { ratioOf } from "../formulas";
import type { Unit } from "../vocabulary";

/** One of the quantities that a KPI is made of. */
export type Factor = {
  id: string;
  /** In words, in the singular or as a mass: "average purchase value". */
  name: string;
  unit: Unit;
  /** Another KPI that it is. */
  kpi?: string;
  /** From the KPI's parts; null where it is unknown. */
  of: (parts: Parts) => number | null;
};

/** A KPI's formula seen as one over a few factors. */
export type FactorModel = {
  factors: readonly Factor[];
  /** Parts to be read beside the variant's own. */
  extra?: Readonly<Record<string, PartSource>>;
  /** The KPI's value, given the factors in their order. */
  value: (factors: readonly number[], context: Pick<FormulaContext, "grossMarginPercent">) => number | null;
};

const partOf = (name: string) => (parts: Parts) => parts[name] ?? null;
const quotientOf = (numerator: string, denominator: string) => (parts: Parts) =>
  ratioOf(parts[numerator] ?? null, parts[denominator] ?? null).value;

const product = (factors: readonly number[]): number => factors.reduce((all, factor) => all * factor, 1);
const quotient = ([above = 0, below = 0]: readonly number[]): number | null =>
  below === 0 ? null : above / below;
const percent: FactorModel["value"] = (factors) => {
  const share = quotient(factors);
  return share === null ? null : share * 100;
};
const growth: FactorModel["value"] = (factors) => {
  const share = quotient(factors);
  return share === null ? null : (share - 1) * 100;
};

const amount = (id: string, name: string): Factor => ({ id, name, unit: "money", of: partOf(id) });
const count = (id: string, name: string): Factor => ({ id, name, unit: "count", of: partOf(id) });

const valuePerPurchase: Factor = {
  id: "valuePerPurchase",
  name: "value per purchase",
  unit: "money",
  of: quotientOf("revenue", "purchases"),
};
const purchasesPer = (id: string, name: string): Factor => ({
  id: "purchasesPerCustomer",
  name,
  unit: "count",
  of: quotientOf("purchases", id),
});

const purchasesByValue: FactorModel = {
  factors: [count("purchases", "purchases"), valuePerPurchase],
  value: product,
};
const perCustomer = (base: string): FactorModel => ({
  extra: { purchases: { measure: "purchases" } },
  factors: [purchasesPer(base, "purchases per customer"), valuePerPurchase],
  value: product,
});
const acquisitionCost: FactorModel = {
  factors: [
    amount("acquisitionCost", "sales and marketing cost"),
    count("customersAcquired", "customers acquired"),
  ],
  value: quotient,
};
const lifetime: readonly Factor[] = [
  { ...amount("averagePurchaseValue", "average purchase value") },
  { ...count("purchasesPerYear", "purchases per customer and year") },
  { id: "lifespanYears", name: "lifespan in years", unit: "count", of: partOf("lifespanYears") },
];
const ofGrowth = (before: string): FactorModel => ({
  factors: [amount("revenue", "revenue"), amount("revenueBefore", before)],
  value: growth,
});
const returnOn = (gain: Factor, cost: string): FactorModel => ({
  factors: [gain, amount("cost", cost)],
  value: growth,
});

/** By KPI and variant. Rates whose numerators are among their denominators are explained by groups alone. */
const models: Readonly<Record<string, Readonly<Record<string, FactorModel>>>> = {
  revenue: {
    default: {
      extra: { purchasers: { measure: "purchasers" } },
      factors: [
        count("purchasers", "customers who purchased"),
        purchasesPer("purchasers", "purchases per customer"),
        valuePerPurchase,
      ],
      value: product,
    },
    "won-deals": purchasesByValue,
    orders: purchasesByValue,
  },
  "revenue-per-customer": {
    default: perCustomer("customersAtEnd"),
    "average-base": perCustomer("averageCustomers"),
    purchasing: perCustomer("purchasers"),
  },
  "average-deal-size": {
    default: {
      factors: [amount("wonAmount", "amount won"), count("dealsWon", "deals won")],
      value: quotient,
    },
  },
  "customer-acquisition-cost": {
    default: acquisitionCost,
    paid: acquisitionCost,
    lagged: acquisitionCost,
  },
  "customer-lifetime-value": {
    default: { factors: lifetime, value: product },
    margin: {
      factors: lifetime,
      value: (factors, { grossMarginPercent }) =>
        grossMarginPercent === null ? null : (product(factors) * grossMarginPercent) / 100,
    },
    historic: {
      factors: [
        amount("revenue", "all revenue to date"),
        count("customersEverAcquired", "customers acquired to date"),
      ],
      value: quotient,
    },
    predictive: {
      factors: [
        amount("expectedRevenue", "revenue expected"),
        count("customersFitted", "customers who have purchased"),
      ],
      value: quotient,
    },
  },
  "clv-to-cac": {
    default: {
      factors: [
        {
          ...amount("customerLifetimeValue", "customer lifetime value"),
          kpi: "customer-lifetime-value",
        },
        {
          ...amount("customerAcquisitionCost", "customer acquisition cost"),
          kpi: "customer-acquisition-cost",
        },
      ],
      value: quotient,
    },
  },
  "cac-payback": {
    default: {
      factors: [
        {
          ...amount("customerAcquisitionCost", "customer acquisition cost"),
          kpi: "customer-acquisition-cost",
        },
        amount("monthlyRevenuePerNewCustomer", "monthly revenue per new customer"),
      ],
      value: (factors, { grossMarginPercent }) => {
        const months = quotient(factors);
        return months === null || !grossMarginPercent ? null : (months * 100) / grossMarginPercent;
      },
    },
  },
  "churn-rate": {
    complement: {
      factors: [
        {
          id: "customerRetentionRate",
          name: "customer retention rate",
          unit: "%",
          kpi: "customer-retention-rate",
          of: partOf("customerRetentionRate"),
        },
      ],
      value: ([retention = 0]) => 100 - retention,
    },
  },
  "quota-attainment": {
    default: {
      factors: [amount("wonAmount", "amount won"), amount("target", "sales target")],
      value: percent,
    },
  },
  "pipeline-coverage": {
    default: {
      factors: [
        amount("dueNext", "open deals due in the next period"),
        amount("targetNext", "sales target of the next period"),
      ],
      value: quotient,
    },
  },
  "sales-growth-rate": {
    default: ofGrowth("revenue of the period before"),
    "year-over-year": ofGrowth("revenue a year earlier"),
  },
  "campaign-roi": {
    default: returnOn(amount("revenue", "revenue of campaigns"), "cost of campaigns"),
    "first-touch": returnOn(amount("revenue", "revenue of campaigns"), "cost of campaigns"),
  },
  "crm-roi": {
    default: returnOn(amount("benefits", "benefits of the CRM"), "cost of the CRM"),
    period: returnOn(amount("benefits", "benefits of the CRM"), "cost of the CRM"),
  },
};

/** What a KPI's variant is made of as factors; undefined where it is not. */
export const factorModelOf = (kpi: string, variant: string): FactorModel | undefined =>
  models[kpi]?.[variant];

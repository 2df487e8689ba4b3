import type { Measure } from "../measure";

const onDate = { kind: "during", at: "date" } as const;
const amount = { type: "sum", column: "amount" } as const;
const cost = { column: "kind", equals: "cost" } as const;
const benefit = { column: "kind", equals: "benefit" } as const;

export const ledgerMeasures = {
  acquisitionCost: {
    id: "acquisitionCost",
    name: "sales and marketing cost",
    fact: "ledgerEntries",
    select: onDate,
    aggregate: amount,
    where: [
      cost,
      { column: "category", oneOf: ["advertising", "promotions", "salaries", "commissions", "tools"] },
    ],
    unit: "money",
  },
  paidAcquisitionCost: {
    id: "paidAcquisitionCost",
    name: "cost of advertising and promotions",
    fact: "ledgerEntries",
    select: onDate,
    aggregate: amount,
    where: [cost, { column: "category", oneOf: ["advertising", "promotions"] }],
    unit: "money",
  },
  campaignCost: {
    id: "campaignCost",
    name: "cost of campaigns",
    fact: "ledgerEntries",
    select: onDate,
    aggregate: amount,
    where: [cost, { column: "campaign", is: "not-null" }],
    unit: "money",
  },
  crmCost: {
    id: "crmCost",
    name: "cost of the CRM",
    fact: "ledgerEntries",
    select: onDate,
    aggregate: amount,
    where: [cost, { column: "category", equals: "crm" }],
    unit: "money",
  },
  crmBenefits: {
    id: "crmBenefits",
    name: "benefits of the CRM (sales margin gained, cost saved, satisfaction)",
    fact: "ledgerEntries",
    select: onDate,
    aggregate: amount,
    where: [benefit, { column: "category", oneOf: ["increased-sales", "reduced-cost", "satisfaction"] }],
    unit: "money",
  },
} as const satisfies Record<string, Measure>;

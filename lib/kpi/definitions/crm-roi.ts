import { defineKpi } from "../define-kpi";
import type { Parts } from "../definition";
import { minus, part, percentOf } from "../formulas";

const returnOnCost = (parts: Parts) =>
  percentOf(minus(part(parts, "benefits"), part(parts, "cost")), part(parts, "cost"));

export const crmRoi = defineKpi({
  id: "crm-roi",
  name: "CRM return on investment",
  shortName: "CRM ROI",
  area: "value",
  dashboards: ["executive"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description:
    "Benefits entered for the CRM (sales margin gained, operating cost saved, satisfaction) beyond its cost, in percent of its cost.",
  whyItMatters: "Whether the CRM pays, since its start. 0 % is where it has just paid for itself.",
  additivity: "ratio",
  bands: { ok: 100, watch: 0 },
  variants: [
    {
      id: "default",
      name: "Since the CRM's start",
      formulaText: "(benefits to date − CRM cost to date) ÷ CRM cost to date × 100",
      uses: {
        benefits: { measure: "crmBenefits", window: "to-date" },
        cost: { measure: "crmCost", window: "to-date" },
      },
      partNames: { benefits: "benefits of the CRM to date", cost: "cost of the CRM to date" },
      formula: returnOnCost,
    },
    {
      id: "period",
      name: "Within the period",
      formulaText: "(benefits − CRM cost) ÷ CRM cost × 100",
      uses: { benefits: { measure: "crmBenefits" }, cost: { measure: "crmCost" } },
      formula: returnOnCost,
    },
  ],
  examples: [
    {
      variant: "period",
      parts: { benefits: 180_000, cost: 60_000 },
      value: 200,
      source: "published worked example",
    },
    {
      variant: "default",
      parts: { benefits: 30_000, cost: 60_000 },
      value: -50,
      source: "(30,000 − 60,000) ÷ 60,000",
    },
  ],
});

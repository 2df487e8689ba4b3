import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

const caution = "Deals won may stem from leads of earlier periods, so it can exceed 100 %.";

export const salesConversionRate = defineKpi({
  id: "sales-conversion-rate",
  name: "Sales conversion rate",
  shortName: "Sales conversion",
  area: "sales",
  dashboards: ["sales"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description: "Deals won in the period for every hundred leads created in it.",
  whyItMatters: "How much of the interest that comes in ends as a sale. It moves at once, unlike a cohort.",
  additivity: "ratio",
  bands: { ok: 15, watch: 8 },
  variants: [
    {
      id: "default",
      name: "Of leads created",
      formulaText: "deals won ÷ leads created × 100",
      uses: { dealsWon: { measure: "dealsWon" }, leadsCreated: { measure: "leadsCreated" } },
      formula: (parts) => percentOf(part(parts, "dealsWon"), part(parts, "leadsCreated")),
      n: "leadsCreated",
      caution,
    },
    {
      id: "prospects",
      name: "Of leads qualified",
      formulaText: "deals won ÷ leads qualified × 100",
      uses: { dealsWon: { measure: "dealsWon" }, leadsQualified: { measure: "leadsQualified" } },
      formula: (parts) => percentOf(part(parts, "dealsWon"), part(parts, "leadsQualified")),
      n: "leadsQualified",
      caution,
    },
  ],
  examples: [
    { variant: "default", parts: { dealsWon: 18, leadsCreated: 120 }, value: 15, source: "18 of 120" },
    { variant: "prospects", parts: { dealsWon: 18, leadsQualified: 60 }, value: 30, source: "18 of 60" },
  ],
});

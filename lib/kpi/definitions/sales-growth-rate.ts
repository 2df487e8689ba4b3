import { defineKpi } from "../define-kpi";
import { growthOf, part } from "../formulas";

export const salesGrowthRate = defineKpi({
  id: "sales-growth-rate",
  name: "Sales growth rate",
  shortName: "Sales growth",
  area: "sales",
  dashboards: ["executive", "sales"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description: "How much revenue changed against the previous period, in percent of it.",
  whyItMatters:
    "Whether the company sells more than before, and how fast. Year over year takes the season out.",
  additivity: "ratio",
  bands: { ok: 5, watch: 0 },
  variants: [
    {
      id: "default",
      name: "Against the previous period",
      formulaText: "(revenue − revenue of the previous period) ÷ revenue of the previous period × 100",
      uses: {
        revenue: { measure: "revenue" },
        revenueBefore: { measure: "revenue", window: "previous" },
      },
      partNames: { revenueBefore: "revenue of the previous period" },
      formula: (parts) => growthOf(part(parts, "revenue"), part(parts, "revenueBefore")),
    },
    {
      id: "year-over-year",
      name: "Year over year",
      formulaText: "(revenue − revenue a year earlier) ÷ revenue a year earlier × 100",
      uses: {
        revenue: { measure: "revenue" },
        revenueBefore: { measure: "revenue", window: "year-before" },
      },
      partNames: { revenueBefore: "revenue of the same period a year earlier" },
      formula: (parts) => growthOf(part(parts, "revenue"), part(parts, "revenueBefore")),
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { revenue: 110_000, revenueBefore: 100_000 },
      value: 10,
      source: "(110,000 − 100,000) ÷ 100,000",
    },
    {
      variant: "default",
      parts: { revenue: 5000, revenueBefore: 0 },
      value: null,
      source: "growth from zero is not a number",
    },
    {
      variant: "year-over-year",
      parts: { revenue: 90_000, revenueBefore: 120_000 },
      value: -25,
      source: "(90,000 − 120,000) ÷ 120,000",
    },
  ],
});

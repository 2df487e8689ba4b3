import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const marketingConversionRate = defineKpi({
  id: "marketing-conversion-rate",
  name: "Marketing conversion rate",
  shortName: "Marketing conversion",
  area: "marketing",
  dashboards: ["marketing"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description:
    "The share of people exposed to campaigns who converted. Only activity that says how many were exposed counts.",
  whyItMatters: "It compares campaigns by what they bring about rather than by how loud they are.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 5, watch: 2 },
  variants: [
    {
      id: "default",
      name: "Of people exposed",
      formulaText: "conversions ÷ people exposed to campaigns × 100",
      uses: { exposed: { measure: "campaignExposed" }, converted: { measure: "exposedConverted" } },
      formula: (parts) => percentOf(part(parts, "converted"), part(parts, "exposed")),
      interval: { type: "wilson", successes: "converted", trials: "exposed" },
    },
    {
      id: "per-click",
      name: "Of clicks",
      formulaText: "conversions ÷ clicks × 100",
      uses: { clicked: { measure: "campaignClicked" }, converted: { measure: "clickedConverted" } },
      formula: (parts) => percentOf(part(parts, "converted"), part(parts, "clicked")),
      interval: { type: "wilson", successes: "converted", trials: "clicked" },
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { exposed: 1000, converted: 50 },
      value: 5,
      source: "published worked example",
    },
    { variant: "per-click", parts: { clicked: 500, converted: 50 }, value: 10, source: "50 of 500" },
  ],
});

import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const visitorConversionRate = defineKpi({
  id: "visitor-conversion-rate",
  name: "Visitor conversion rate",
  shortName: "Visitor conversion",
  area: "marketing",
  dashboards: ["marketing"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description: "The share of website visitors who converted.",
  whyItMatters:
    "Traffic that does not convert costs without return; a better page often beats more visitors.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 3, watch: 2 },
  variants: [
    {
      id: "default",
      name: "Of visitors",
      formulaText: "conversions ÷ website visitors × 100",
      uses: { visitors: { measure: "siteVisitors" }, conversions: { measure: "siteConversions" } },
      formula: (parts) => percentOf(part(parts, "conversions"), part(parts, "visitors")),
      interval: { type: "wilson", successes: "conversions", trials: "visitors" },
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { visitors: 100, conversions: 10 },
      value: 10,
      source: "published worked example",
    },
  ],
});

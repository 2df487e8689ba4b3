import { defineKpi } from "../define-kpi";
import { minus, part, percentOf, plus } from "../formulas";

export const nps = defineKpi({
  id: "nps",
  name: "Net promoter score",
  shortName: "NPS",
  area: "loyalty",
  dashboards: ["executive", "support"],
  kind: "kpi",
  unit: "points",
  direction: "up",
  description:
    "Of those asked how likely they are to recommend the company (0–10): the share of promoters (9–10) minus the share of detractors (0–6).",
  whyItMatters:
    "Promoters stay longer and bring others; detractors leave and warn others. One number for loyalty that can be held against an industry's.",
  additivity: "ratio",
  range: [-100, 100],
  bands: { ok: 50, watch: 0 },
  variants: [
    {
      id: "default",
      name: "Promoters minus detractors",
      formulaText: "% of answers 9–10 − % of answers 0–6",
      uses: {
        promoters: { measure: "npsPromoters" },
        passives: { measure: "npsPassives" },
        detractors: { measure: "npsDetractors" },
      },
      formula: (parts) =>
        percentOf(
          minus(part(parts, "promoters"), part(parts, "detractors")),
          plus(plus(part(parts, "promoters"), part(parts, "passives")), part(parts, "detractors")),
        ),
      interval: {
        type: "nps",
        promoters: "promoters",
        detractors: "detractors",
        answers: ["promoters", "passives", "detractors"],
      },
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { promoters: 20, passives: 50, detractors: 30 },
      value: -10,
      source: "published worked example; the article prints 20, but promoters minus detractors is −10",
    },
    {
      variant: "default",
      parts: { promoters: 0, passives: 0, detractors: 0 },
      value: null,
      source: "no answers: no data",
    },
  ],
});

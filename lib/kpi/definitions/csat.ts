import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const csat = defineKpi({
  id: "csat",
  name: "Customer satisfaction",
  shortName: "CSAT",
  area: "loyalty",
  dashboards: ["executive", "support"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description:
    "The share of survey answers that are satisfied: the top two boxes of the scale (4 and 5 of 1–5; 6 and 7 of 1–7; 9 and 10 of 1–10), the top one of 1–3, thumbs up.",
  whyItMatters:
    "It is the quickest sign of how service is felt, and moves before customers leave. Read it with its interval: few answers swing widely.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 80, watch: 70 },
  variants: [
    {
      id: "default",
      name: "Top two boxes",
      formulaText: "satisfied answers ÷ answers × 100",
      uses: { answers: { measure: "csatAnswers" }, satisfied: { measure: "csatSatisfied" } },
      formula: (parts) => percentOf(part(parts, "satisfied"), part(parts, "answers")),
      interval: { type: "wilson", successes: "satisfied", trials: "answers" },
    },
    {
      id: "mean-score",
      name: "Mean score",
      formulaText: "mean score as a share of its scale's maximum × 100",
      uses: { answers: { measure: "csatAnswers" }, scoreShares: { measure: "csatScoreShare" } },
      formula: (parts) => percentOf(part(parts, "scoreShares"), part(parts, "answers")),
      n: "answers",
      caution: "The lowest answer of a 1–5 scale counts 20 %, so it never reaches 0.",
    },
    {
      id: "top-box",
      name: "Top box",
      formulaText: "answers in the top box ÷ answers × 100",
      uses: { answers: { measure: "csatAnswers" }, topBox: { measure: "csatTopBox" } },
      formula: (parts) => percentOf(part(parts, "topBox"), part(parts, "answers")),
      interval: { type: "wilson", successes: "topBox", trials: "answers" },
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { answers: 50, satisfied: 41 },
      value: 82,
      source: "published worked example",
    },
    {
      variant: "mean-score",
      parts: { answers: 4, scoreShares: 3.2 },
      value: 80,
      source: "scores 5, 4, 4 and 3 of 5: (1 + 0.8 + 0.8 + 0.6) ÷ 4",
    },
    { variant: "top-box", parts: { answers: 50, topBox: 20 }, value: 40, source: "20 of 50" },
  ],
});

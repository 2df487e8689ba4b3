import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const stageConversion = defineKpi({
  id: "stage-conversion",
  name: "Stage conversion",
  area: "sales",
  dashboards: [],
  kind: "performance-indicator",
  unit: "%",
  direction: "up",
  description:
    "How often deals leave a stage of the pipeline forward: into a later stage, or won. Every time that a deal enters a stage counts, all stages together; the breakdown by stage is the funnel. The order of the stages is learnt from how deals move.",
  whyItMatters:
    "It shows where in the pipeline deals get stuck or lost, before that shows in the win rate. A stage that falls behind the others is where to look first.",
  additivity: "ratio",
  range: [0, 100],
  variants: [
    {
      id: "default",
      name: "By period",
      formulaText: "stages left forward in the period ÷ stages entered in the period × 100",
      uses: { entered: { measure: "stageEntries" }, leftForward: { measure: "stagesLeftForward" } },
      formula: (parts) => percentOf(part(parts, "leftForward"), part(parts, "entered")),
      n: "entered",
      caution: "Stages left forward may have been entered in earlier periods, so it can exceed 100 %.",
    },
    {
      id: "cohort",
      name: "Cohort",
      formulaText:
        "stages entered in the period that have been left forward so far ÷ stages entered in the period × 100",
      uses: { entered: { measure: "stageEntries" }, leftForward: { measure: "enteredStagesLeftForward" } },
      formula: (parts) => percentOf(part(parts, "leftForward"), part(parts, "entered")),
      interval: { type: "wilson", successes: "leftForward", trials: "entered" },
      maturity: { parameter: "stageDays" },
      parameters: ["stageDays"],
    },
  ],
  examples: [
    { variant: "default", parts: { entered: 80, leftForward: 56 }, value: 70, source: "56 of 80" },
    { variant: "cohort", parts: { entered: 80, leftForward: 48 }, value: 60, source: "48 of 80" },
  ],
});

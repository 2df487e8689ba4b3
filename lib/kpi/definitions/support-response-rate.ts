import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const supportResponseRate = defineKpi({
  id: "support-response-rate",
  name: "Support response rate",
  shortName: "Response rate",
  area: "support",
  dashboards: ["support"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description:
    "The share of tickets opened that got their first answer within the target time. A ticket younger than the target is not counted yet, answered or not.",
  whyItMatters:
    "Customers forgive a hard question that takes time; they do not forgive silence. It is the promise of support that is easiest to keep.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 95, watch: 85 },
  variants: [
    {
      id: "default",
      name: "Within the target time",
      formulaText:
        "tickets first answered within the target time ÷ tickets opened that are at least as old as the target time × 100",
      uses: {
        opened: { measure: "ticketsDueAnAnswer" },
        answered: { measure: "ticketsAnsweredInTime" },
      },
      formula: (parts) => percentOf(part(parts, "answered"), part(parts, "opened")),
      interval: { type: "wilson", successes: "answered", trials: "opened" },
      parameters: ["targetHours"],
    },
    {
      id: "ever-answered",
      name: "Ever answered",
      formulaText: "tickets opened that were answered so far ÷ tickets opened × 100",
      uses: { opened: { measure: "ticketsOpened" }, answered: { measure: "ticketsAnswered" } },
      formula: (parts) => percentOf(part(parts, "answered"), part(parts, "opened")),
      interval: { type: "wilson", successes: "answered", trials: "opened" },
    },
  ],
  examples: [
    { variant: "default", parts: { opened: 200, answered: 190 }, value: 95, source: "190 of 200" },
    { variant: "ever-answered", parts: { opened: 200, answered: 198 }, value: 99, source: "198 of 200" },
  ],
});

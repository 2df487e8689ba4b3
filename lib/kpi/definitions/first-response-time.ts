import { defineKpi } from "../define-kpi";
import { durationVariants } from "../duration-variants";

export const firstResponseTime = defineKpi({
  id: "first-response-time",
  name: "First response time",
  area: "support",
  dashboards: ["support"],
  kind: "kpi",
  unit: "hours",
  direction: "down",
  description:
    "How long customers wait for the first answer to a ticket, by the date on which it was opened. Tickets without an answer yet are left out.",
  whyItMatters:
    "The wait before anybody answers weighs more on satisfaction than the time to the solution, and it shows a team falling behind first.",
  additivity: "ratio",
  bands: { ok: 4, watch: 12 },
  variants: durationVariants({
    of: "hours from opened to first response, of tickets opened in the period and answered so far",
    cases: { part: "answered", measure: "ticketsAnswered" },
    total: "firstResponseHours",
    median: "medianFirstResponseHours",
    ninetieth: "ninetiethFirstResponseHours",
  }),
  examples: [
    { variant: "default", parts: { answered: 3, median: 2 }, value: 2, source: "1, 2 and 9 hours" },
    { variant: "mean", parts: { answered: 3, total: 12 }, value: 4, source: "1 + 2 + 9 hours, 3 tickets" },
    { variant: "p90", parts: { answered: 11, ninetieth: 9 }, value: 9, source: "0, 1, 2 … 10 hours" },
  ],
});

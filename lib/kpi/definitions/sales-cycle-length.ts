import { defineKpi } from "../define-kpi";
import { durationVariants } from "../duration-variants";

export const salesCycleLength = defineKpi({
  id: "sales-cycle-length",
  name: "Sales cycle length",
  shortName: "Sales cycle",
  area: "sales",
  dashboards: ["sales"],
  kind: "kpi",
  unit: "days",
  direction: "down",
  description: "How many days it takes to win a deal, from its opening, by the date on which it was won.",
  whyItMatters:
    "A longer cycle delays revenue and ties up the team. It also says how far ahead the pipeline has to be filled.",
  additivity: "ratio",
  variants: durationVariants({
    of: "days from opened to won, of deals won in the period",
    cases: { part: "dealsWon", measure: "dealsWon" },
    total: "salesCycleDays",
    median: "medianSalesCycleDays",
    ninetieth: "ninetiethSalesCycleDays",
  }),
  examples: [
    { variant: "default", parts: { dealsWon: 3, median: 30 }, value: 30, source: "20, 30 and 100 days" },
    { variant: "mean", parts: { dealsWon: 3, total: 150 }, value: 50, source: "20 + 30 + 100 days, 3 deals" },
    { variant: "p90", parts: { dealsWon: 11, ninetieth: 90 }, value: 90, source: "0, 10, 20 … 100 days" },
  ],
});

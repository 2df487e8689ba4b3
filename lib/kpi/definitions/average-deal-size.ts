import { defineKpi } from "../define-kpi";
import { figureOf, part, ratioOf } from "../formulas";

export const averageDealSize = defineKpi({
  id: "average-deal-size",
  name: "Average deal size",
  shortName: "Deal size",
  area: "sales",
  dashboards: ["sales"],
  kind: "performance-indicator",
  unit: "money",
  direction: "up",
  description: "What a won deal is worth, by the date on which it was won.",
  whyItMatters:
    "It tells growth by larger deals from growth by more of them. A mean far above the median rests on a few big ones.",
  additivity: "ratio",
  variants: [
    {
      id: "default",
      name: "Mean",
      formulaText: "amount of deals won ÷ deals won",
      uses: { wonAmount: { measure: "wonAmount" }, dealsWon: { measure: "dealsWon" } },
      formula: (parts) => ratioOf(part(parts, "wonAmount"), part(parts, "dealsWon")),
      n: "dealsWon",
    },
    {
      id: "median",
      name: "Median",
      formulaText: "median amount of deals won",
      uses: { median: { measure: "medianWonAmount" }, dealsWon: { measure: "dealsWon" } },
      formula: (parts) => figureOf(part(parts, "median"), part(parts, "dealsWon")),
      n: "dealsWon",
    },
  ],
  examples: [
    { variant: "default", parts: { wonAmount: 90_000, dealsWon: 12 }, value: 7500, source: "90,000 ÷ 12" },
    {
      variant: "median",
      parts: { median: 5000, dealsWon: 3 },
      value: 5000,
      source: "1,000, 5,000 and 30,000",
    },
  ],
});

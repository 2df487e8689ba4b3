import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const quotaAttainment = defineKpi({
  id: "quota-attainment",
  name: "Quota attainment",
  shortName: "Quota",
  area: "sales",
  dashboards: ["sales"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description:
    "What was won, by the date on which deals closed, in percent of the sales target for the same days. A month's target is spread evenly over its days, so a month in progress is held against the part of its target that has come due. A team's target is the sum of its present owners' targets, and what those without a target won counts in the total.",
  whyItMatters:
    "Whether the plan is being met, by whom, and early enough to do something about it before the month ends.",
  additivity: "ratio",
  bands: { ok: 100, watch: 80 },
  variants: [
    {
      id: "default",
      name: "Won amount to target",
      formulaText: "amount of deals won ÷ sales target × 100",
      uses: {
        wonAmount: { measure: "wonAmount" },
        target: { measure: "salesTarget" },
        dealsWon: { measure: "dealsWon" },
      },
      formula: (parts) => {
        const target = part(parts, "target");
        const attainment = percentOf(part(parts, "wonAmount"), target);
        return target === 0 ? { ...attainment, note: "No sales target is set for these days" } : attainment;
      },
      n: "dealsWon",
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { wonAmount: 46_000, target: 50_000, dealsWon: 23 },
      value: 92,
      source: "46,000 of 50,000",
    },
    {
      variant: "default",
      parts: { wonAmount: 33_000, target: 22_000, dealsWon: 11 },
      value: 150,
      source: "22 of 30 days of a target of 30,000 are 22,000",
    },
    {
      variant: "default",
      parts: { wonAmount: 5000, target: 0, dealsWon: 2 },
      value: null,
      source: "nothing can be attained without a target",
    },
  ],
});

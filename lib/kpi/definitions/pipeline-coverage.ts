import { defineKpi } from "../define-kpi";
import { minus, part, ratioOf } from "../formulas";

export const pipelineCoverage = defineKpi({
  id: "pipeline-coverage",
  name: "Pipeline coverage",
  shortName: "Coverage",
  area: "sales",
  dashboards: ["sales"],
  kind: "kpi",
  unit: "x",
  direction: "up",
  description:
    "How many times the deals that are open at the end of the period, and expected to close in the next one, cover the next one's sales target. A period in progress is read as of now and looks at the whole next period; a range of several periods is read at its end and looks at the one period after it. Deals that are overdue, or expected later than that, do not count. Amounts and expected dates are the deals' present ones, also where the period lies in the past.",
  whyItMatters:
    "It tells today whether the next period can be met at all: with a win rate of one in three, a target needs three times its amount in the pipeline.",
  additivity: "ratio",
  bands: { ok: 3, watch: 2 },
  variants: [
    {
      id: "default",
      name: "Due next period to its target",
      formulaText:
        "amount of deals open at the end and expected to close in the next period ÷ sales target of the next period",
      uses: {
        dueUntilNextEnds: { measure: "openAmountDue", window: "until-next-ends" },
        dueThisPeriod: { measure: "openAmountDue", window: "rest-of-period" },
        targetNext: { measure: "salesTarget", window: "next" },
      },
      derive: (parts) => ({ dueNext: minus(part(parts, "dueUntilNextEnds"), part(parts, "dueThisPeriod")) }),
      partNames: {
        dueUntilNextEnds: "amount of open deals expected to close until the next period ends",
        dueThisPeriod: "of them still in this period, which do not count",
        dueNext: "amount of open deals expected to close in the next period",
        targetNext: "sales target of the next period",
      },
      formula: (parts) => {
        const target = part(parts, "targetNext");
        const due = minus(part(parts, "dueUntilNextEnds"), part(parts, "dueThisPeriod"));
        const coverage = ratioOf(due, target);
        return target === 0 ? { ...coverage, note: "No sales target is set for the next period" } : coverage;
      },
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { dueUntilNextEnds: 150_000, dueThisPeriod: 0, targetNext: 50_000 },
      value: 3,
      source: "150,000 ÷ 50,000, of a period that is over",
    },
    {
      variant: "default",
      parts: { dueUntilNextEnds: 180_000, dueThisPeriod: 80_000, targetNext: 50_000 },
      value: 2,
      source: "(180,000 − 80,000) ÷ 50,000, in the middle of a period",
    },
    {
      variant: "default",
      parts: { dueUntilNextEnds: 40_000, dueThisPeriod: 0, targetNext: 0 },
      value: null,
      source: "nothing to cover without a target",
    },
  ],
});

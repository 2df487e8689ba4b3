import { defineKpi } from "../define-kpi";
import type { Parts } from "../definition";
import { minus, part, percentOf } from "../formulas";

const returnOnCost = (parts: Parts) =>
  percentOf(minus(part(parts, "revenue"), part(parts, "cost")), part(parts, "cost"));

export const campaignRoi = defineKpi({
  id: "campaign-roi",
  name: "Campaign return on investment",
  shortName: "Campaign ROI",
  area: "marketing",
  dashboards: ["marketing"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description:
    "Revenue attributed to campaigns beyond their cost, in percent of their cost. Revenue counts on the date of the purchase and cost on the date on which it was booked, so a campaign's early periods show its cost before its return.",
  whyItMatters: "It sends next quarter's budget to the campaigns that bring back more than they take.",
  additivity: "ratio",
  bands: { ok: 100, watch: 0 },
  variants: [
    {
      id: "default",
      name: "Last touch",
      formulaText:
        "(revenue of purchases that name a campaign − cost of campaigns) ÷ cost of campaigns × 100",
      uses: { revenue: { measure: "campaignRevenue" }, cost: { measure: "campaignCost" } },
      formula: returnOnCost,
    },
    {
      id: "first-touch",
      name: "First touch",
      formulaText:
        "(revenue from customers whose first lead names a campaign − cost of campaigns) ÷ cost of campaigns × 100",
      uses: { revenue: { measure: "firstTouchRevenue" }, cost: { measure: "campaignCost" } },
      formula: returnOnCost,
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { revenue: 30_000, cost: 12_000 },
      value: 150,
      source: "(30,000 − 12,000) ÷ 12,000",
    },
    { variant: "first-touch", parts: { revenue: 9000, cost: 12_000 }, value: -25, source: "−3,000 ÷ 12,000" },
  ],
});

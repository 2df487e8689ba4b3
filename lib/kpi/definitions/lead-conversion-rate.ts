import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const leadConversionRate = defineKpi({
  id: "lead-conversion-rate",
  name: "Lead conversion rate",
  shortName: "Lead conversion",
  area: "sales",
  dashboards: ["executive", "sales"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description: "The share of leads that became paying customers.",
  whyItMatters:
    "It ties what marketing brings to what sales makes of it. Following the leads of one period keeps slow conversions from flattering or hurting another.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 15, watch: 8 },
  variants: [
    {
      id: "default",
      name: "Cohort",
      formulaText:
        "leads created in the period that have converted so far ÷ leads created in the period × 100",
      uses: {
        leadsCreated: { measure: "leadsCreated" },
        leadsConverted: { measure: "createdLeadsConverted" },
      },
      formula: (parts) => percentOf(part(parts, "leadsConverted"), part(parts, "leadsCreated")),
      interval: { type: "wilson", successes: "leadsConverted", trials: "leadsCreated" },
      maturity: { statistic: "medianLeadToCustomerDays" },
    },
    {
      id: "within-days",
      name: "Within a number of days",
      formulaText:
        "leads created in the period that converted within the days allowed ÷ leads created in the period × 100",
      uses: {
        leadsCreated: { measure: "leadsCreated" },
        leadsConverted: { measure: "createdLeadsConvertedWithinDays" },
      },
      formula: (parts) => percentOf(part(parts, "leadsConverted"), part(parts, "leadsCreated")),
      interval: { type: "wilson", successes: "leadsConverted", trials: "leadsCreated" },
      maturity: { parameter: "withinDays" },
      parameters: ["withinDays"],
    },
    {
      id: "period",
      name: "By period",
      formulaText: "leads converted in the period ÷ leads created in the period × 100",
      uses: {
        leadsCreated: { measure: "leadsCreated" },
        leadsConverted: { measure: "leadsConverted" },
      },
      formula: (parts) => percentOf(part(parts, "leadsConverted"), part(parts, "leadsCreated")),
      n: "leadsCreated",
      caution: "Leads converted may have been created in earlier periods, so it can exceed 100 %.",
    },
  ],
  examples: [
    {
      variant: "period",
      parts: { leadsCreated: 400, leadsConverted: 50 },
      value: 12.5,
      source: "published worked example",
    },
    { variant: "default", parts: { leadsCreated: 400, leadsConverted: 60 }, value: 15, source: "60 of 400" },
    {
      variant: "within-days",
      parts: { leadsCreated: 200, leadsConverted: 16 },
      value: 8,
      source: "16 of 200",
    },
  ],
});

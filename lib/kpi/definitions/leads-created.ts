import { defineKpi } from "../define-kpi";
import { amountOf, part } from "../formulas";

export const leadsCreated = defineKpi({
  id: "leads-created",
  name: "Leads created",
  shortName: "Leads",
  area: "marketing",
  dashboards: ["sales", "marketing"],
  kind: "performance-indicator",
  unit: "count",
  direction: "up",
  description: "How many leads were created in the period.",
  whyItMatters: "What sales can work with in the weeks to come: fewer leads now are fewer deals later.",
  additivity: "flow",
  variants: [
    {
      id: "default",
      name: "All leads",
      formulaText: "number of leads created",
      uses: { leadsCreated: { measure: "leadsCreated" } },
      formula: (parts) => amountOf(part(parts, "leadsCreated")),
    },
    {
      id: "qualified",
      name: "Qualified leads",
      formulaText: "number of leads qualified in the period",
      uses: { leadsQualified: { measure: "leadsQualified" } },
      formula: (parts) => amountOf(part(parts, "leadsQualified")),
    },
  ],
  examples: [
    { variant: "default", parts: { leadsCreated: 120 }, value: 120, source: "120 leads" },
    { variant: "qualified", parts: { leadsQualified: 60 }, value: 60, source: "60 leads" },
  ],
});

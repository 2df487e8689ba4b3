import { defineKpi } from "../define-kpi";
import { durationVariants } from "../duration-variants";

export const resolutionTime = defineKpi({
  id: "resolution-time",
  name: "Resolution time",
  area: "support",
  dashboards: ["support"],
  kind: "kpi",
  unit: "hours",
  direction: "down",
  description:
    "How long it takes to resolve a ticket, by the date on which it was resolved. Hours are those of the clock, nights and weekends included.",
  whyItMatters:
    "Until a ticket is resolved the customer cannot go on. A median that holds while the ninetieth percentile climbs points to a kind of case that gets stuck.",
  additivity: "ratio",
  bands: { ok: 24, watch: 72 },
  variants: durationVariants({
    of: "hours from opened to resolved, of tickets resolved in the period",
    cases: { part: "resolved", measure: "ticketsResolved" },
    total: "resolutionHours",
    median: "medianResolutionHours",
    ninetieth: "ninetiethResolutionHours",
  }),
  examples: [
    { variant: "default", parts: { resolved: 4, median: 7 }, value: 7, source: "2, 6, 8 and 40 hours" },
    {
      variant: "mean",
      parts: { resolved: 4, total: 56 },
      value: 14,
      source: "2 + 6 + 8 + 40 hours, 4 tickets",
    },
    { variant: "p90", parts: { resolved: 11, ninetieth: 90 }, value: 90, source: "0, 10, 20 … 100 hours" },
  ],
});

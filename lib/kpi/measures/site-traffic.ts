import type { Measure } from "../measure";

export const trafficMeasures = {
  siteVisitors: {
    id: "siteVisitors",
    name: "website visitors",
    fact: "siteTraffic",
    select: { kind: "during", at: "date" },
    aggregate: { type: "sum", column: "visitors" },
    unit: "count",
  },
  siteConversions: {
    id: "siteConversions",
    name: "conversions on the website",
    fact: "siteTraffic",
    select: { kind: "during", at: "date" },
    aggregate: { type: "sum", column: "conversions" },
    unit: "count",
  },
} as const satisfies Record<string, Measure>;

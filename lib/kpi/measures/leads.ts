import type { Measure } from "../measure";

/** Leads by the date of each of their steps; conversion is becoming a paying customer. */
export const leadMeasures = {
  leadsCreated: {
    id: "leadsCreated",
    name: "leads created",
    fact: "leads",
    select: { kind: "during", at: "createdAt" },
    aggregate: { type: "count" },
    unit: "count",
  },
  leadsQualified: {
    id: "leadsQualified",
    name: "leads qualified",
    fact: "leads",
    select: { kind: "during", at: "qualifiedAt" },
    aggregate: { type: "count" },
    unit: "count",
  },
  leadsConverted: {
    id: "leadsConverted",
    name: "leads converted",
    fact: "leads",
    select: { kind: "during", at: "convertedAt" },
    aggregate: { type: "count" },
    unit: "count",
  },
  // The two below follow the leads of one period, whenever they converted: numerator and denominator are the same leads.
  createdLeadsConverted: {
    id: "createdLeadsConverted",
    name: "of them converted so far",
    fact: "leads",
    select: { kind: "during", at: "createdAt" },
    aggregate: { type: "count" },
    where: [{ column: "convertedAt", is: "not-null" }],
    unit: "count",
  },
  createdLeadsConvertedWithinDays: {
    id: "createdLeadsConvertedWithinDays",
    name: "of them converted within the days allowed",
    fact: "leads",
    select: { kind: "during", at: "createdAt" },
    aggregate: { type: "count" },
    where: [{ column: "convertedAt", withinDaysOf: "createdAt", days: { parameter: "withinDays" } }],
    unit: "count",
  },
} as const satisfies Record<string, Measure>;

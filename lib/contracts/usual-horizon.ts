import type { Grain } from "@/lib/kpi/vocabulary";

// Browsers load this module: no schemas here.

/** How far ahead screens look unless somebody wants to see further: about half a season. */
export const usualHorizon: Readonly<Record<Grain, number>> = {
  day: 14,
  week: 8,
  month: 6,
  quarter: 4,
  year: 3,
};

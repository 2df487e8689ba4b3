import type { Grain } from "../vocabulary";

/** After how many periods a pattern comes back: weekdays, weeks, months and quarters of a year; years have none. */
export const seasonOf: Readonly<Record<Grain, number>> = { day: 7, week: 52, month: 12, quarter: 4, year: 1 };

/** How far back forecasts look, in periods: what is older says more about another company than about this one. */
export const longestHistory: Readonly<Record<Grain, number>> = {
  day: 182,
  week: 208,
  month: 84,
  quarter: 40,
  year: 20,
};

/** At least so many times a method forecasts what is already known before its error is spoken of. */
export const fewestOrigins = 6;

/** The most times: older ones say little about the method as it would be used today. */
export const mostOrigins = 24;

/** No method is fitted to fewer values. */
export const fewestValues = (season: number): number => Math.max(season, 4);

/** Complete periods that a forecast needs: two seasons, and enough to be tried on. */
export const periodsNeeded = (season: number): number =>
  Math.max(2 * season, fewestValues(season) + fewestOrigins);

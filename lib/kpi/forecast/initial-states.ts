import { meanOf } from "./method";

/** Where exponential smoothing starts: just before the first value. */
export type States = {
  level: number;
  /** Change per period. */
  trend: number;
  /** One deviation from the level for each period of the season, summing to 0; [0] without seasons. */
  seasonal: readonly number[];
};

/** A trend without seasons is started from so many values. */
const startFrom = 10;

const slopeOf = (values: readonly number[]): number => {
  const middle = (values.length - 1) / 2;
  const mean = meanOf(values);
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return spread === 0
    ? 0
    : values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / spread;
};

const withoutSeason = (values: readonly number[]): States => {
  const first = values.slice(0, startFrom);
  const trend = slopeOf(first);
  return { level: meanOf(first) - trend * ((first.length + 1) / 2), trend, seasonal: [0] };
};

/**
 * Start states from all whole seasons: the trend is the mean step from season to season, a season's deviations are
 * means over the seasons of the distance from each season's own line. Without two seasons there is no pattern to start
 * from, and the states are those of a trend alone.
 */
export const initialStates = (values: readonly number[], season: number): States => {
  const count = Math.floor(values.length / season);
  if (season === 1 || count < 2) return withoutSeason(values);
  const seasons = Array.from({ length: count }, (_, k) => values.slice(k * season, (k + 1) * season));
  const means = seasons.map(meanOf);
  const trend = ((means.at(-1) ?? 0) - (means[0] ?? 0)) / ((count - 1) * season);
  const middle = (season - 1) / 2;
  const seasonal = Array.from({ length: season }, (_, place) =>
    meanOf(seasons.map((one, k) => (one[place] ?? 0) - (means[k] ?? 0) - trend * (place - middle))),
  );
  return { level: (means[0] ?? 0) - trend * (middle + 1), trend, seasonal };
};

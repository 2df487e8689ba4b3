import { type Method, stepsTo } from "./method";
import { fewestValues } from "./season";

/**
 * As in the season before: each period repeats the same period of the last season (without seasons, the last value).
 * Its error's variance at step h is that of (h − 1) div season + 1 seasons (Hyndman & Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed., table 5.2).
 */
export const seasonalNaive: Method = {
  id: "seasonal-naive",
  scale: "plain",
  needs: fewestValues,
  fit: (values, season) => ({
    ahead: (steps) =>
      stepsTo(steps).map((step) => values[values.length - season + ((step - 1) % season)] ?? 0),
    varianceRatios: (steps) => stepsTo(steps).map((step) => Math.floor((step - 1) / season) + 1),
  }),
};

/**
 * The line from the first to the last value, continued. Variance at step h: h (1 + h / (T − 1)) of T values (same
 * table), here as a multiple of the first step's.
 */
export const drift: Method = {
  id: "drift",
  scale: "plain",
  needs: fewestValues,
  fit: (values) => {
    const last = values.at(-1) ?? 0;
    const slope = (last - (values[0] ?? last)) / Math.max(1, values.length - 1);
    const variance = (step: number) => step * (1 + step / Math.max(1, values.length - 1));
    return {
      ahead: (steps) => stepsTo(steps).map((step) => last + slope * step),
      varianceRatios: (steps) => stepsTo(steps).map((step) => variance(step) / variance(1)),
    };
  },
};

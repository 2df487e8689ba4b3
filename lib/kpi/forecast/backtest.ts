import { type Method, meanOf, stepsTo } from "./method";
import { fewestOrigins, fewestValues, mostOrigins } from "./season";

/** One forecast of what is known: made from the values before `origin`, of the period `step` after. */
export type Trial = {
  /** How many values were learnt from. */
  origin: number;
  step: number;
  actual: number;
  forecast: number;
  /** Actual − forecast on the method's own scale, in standard deviations of a first step: over √(variance ratio). */
  scaledError: number;
};

export type Backtest = { method: Method; trials: readonly Trial[]; meanAbsoluteError: number };

/** Values on the scale on which the method works, and back. */
export const toScale = ({ scale }: Method, value: number): number =>
  scale === "log" ? Math.log(value) : value;
export const fromScale = ({ scale }: Method, value: number): number =>
  scale === "log" ? Math.exp(value) : value;

const trialsFrom = (
  method: Method,
  values: readonly number[],
  season: number,
  origin: number,
  horizon: number,
): Trial[] => {
  const scaled = values.map((value) => toScale(method, value));
  const fitted = method.fit(scaled.slice(0, origin), season);
  const steps = Math.min(horizon, values.length - origin);
  const ratios = fitted.varianceRatios(steps);
  return fitted.ahead(steps).map((forecast, index) => ({
    origin,
    step: index + 1,
    actual: values[origin + index] ?? 0,
    forecast: fromScale(method, forecast),
    scaledError: ((scaled[origin + index] ?? 0) - forecast) / Math.sqrt(ratios[index] ?? 1),
  }));
};

/** Mean over the steps of their mean absolute errors: a step far ahead counts as much as the next one. */
const meanOverSteps = (trials: readonly Trial[], horizon: number): number =>
  meanOf(
    stepsTo(horizon).flatMap((step) => {
      const errors = trials.filter((trial) => trial.step === step);
      return errors.length === 0
        ? []
        : [meanOf(errors.map(({ actual, forecast }) => Math.abs(actual - forecast)))];
    }),
  );

/** The origins from which a method can be tried: the latest, at most {@link mostOrigins}, each with a period after it. */
const originsOf = (needs: number, count: number): number[] =>
  Array.from({ length: Math.min(mostOrigins, count - needs) }, (_, index) => count - 1 - index).reverse();

/**
 * Tries the methods by rolling origin: each is fitted anew to the values before every origin and forecasts those after
 * it. All are tried from the same origins. A method that needs so many values that too few origins remain takes no part.
 *
 * @returns best first by mean absolute error over the horizon; of equals the one named first
 */
export const backtest = (
  methods: readonly Method[],
  values: readonly number[],
  season: number,
  horizon: number,
): Backtest[] => {
  const able = methods.filter(({ needs }) => values.length - needs(season) >= fewestOrigins);
  const needs = Math.max(fewestValues(season), ...able.map((method) => method.needs(season)));
  const origins = originsOf(needs, values.length);
  return able
    .map((method) => {
      const trials = origins.flatMap((origin) => trialsFrom(method, values, season, origin, horizon));
      return { method, trials, meanAbsoluteError: meanOverSteps(trials, horizon) };
    })
    .sort((one, other) => one.meanAbsoluteError - other.meanAbsoluteError);
};

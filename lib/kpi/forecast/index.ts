/**
 * Forecasts of flows, with intervals and the error that the same method made in the past. Series go in, values with
 * ranges come out, or how many periods are missing. See docs/decisions/0018-forecasts.md.
 */
export type { Accuracy, BacktestReport } from "./accuracy";
export {
  type ForecastValue,
  forecastSeries,
  type Range,
  type SeriesForecast,
  type TooShort,
} from "./forecast-series";
export { forecastInProgress, type PastPeriod, type Progress } from "./in-progress";
export { knownFrom } from "./known-history";
export type { MethodId } from "./method";
export { methodWords } from "./method-words";
export { longestHistory, mostOrigins, seasonOf } from "./season";

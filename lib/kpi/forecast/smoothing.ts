import { minimize, type Precision } from "../numeric/nelder-mead";
import { initialStates, type States } from "./initial-states";
import { type Fitted, type Method, stepsTo } from "./method";
import { fewestValues } from "./season";

/** How fast level, trend and season follow what happens (0: never, 1: at once), and how the trend wears off. */
type Weights = { level: number; trend: number; seasonal: number; damping: number };

/** A trend that wears off slower than the upper bound runs away in long forecasts; faster than the lower is none. */
const dampingBounds = [0.8, 0.98] as const;
const start = { level: 0.3, trend: 0.05, damping: 0.92, seasonal: 0.1 };
const firstStep = 0.08;
const precision: Precision = { value: 1e-4, coordinate: 2e-3, evaluations: 240 };

const weightsOf = ([level = 0, trend = 0, damping = 0, seasonal = 0]: readonly number[]): Weights => ({
  level,
  trend,
  damping,
  seasonal,
});

const arePossible = ({ level, trend, seasonal, damping }: Weights): boolean =>
  level > 0 &&
  level < 1 &&
  trend >= 0 &&
  trend <= level &&
  seasonal >= 0 &&
  seasonal <= 1 - level &&
  damping >= dampingBounds[0] &&
  damping <= dampingBounds[1];

/** Runs through the values once: the states after the last, and the squared errors of forecasting one step ahead. */
const smooth = (values: readonly number[], from: States, weights: Weights) => {
  let { level, trend } = from;
  const seasonal = [...from.seasonal];
  let squares = 0;
  values.forEach((value, at) => {
    const place = at % seasonal.length;
    const season = seasonal[place] ?? 0;
    const expected = level + weights.damping * trend;
    const error = value - expected - season;
    squares += error ** 2;
    level = expected + weights.level * error;
    trend = weights.damping * trend + weights.trend * error;
    seasonal[place] = season + weights.seasonal * error;
  });
  return { level, trend, seasonal, squares };
};

/** damping + damping² + … + damping^steps: how many undamped steps of the trend so many damped ones are. */
const dampedSteps = (damping: number, steps: number): number =>
  (damping * (1 - damping ** steps)) / (1 - damping);

/** Variance at step h over that at step 1: 1 + Σ c²ⱼ, j < h (Hyndman & Athanasopoulos, table 8.8, (A, A_d, A)). */
const ratiosOf = (weights: Weights, season: number, steps: number): number[] => {
  let ratio = 1;
  return stepsTo(steps).map((step) => {
    const before = step - 1;
    if (before > 0) {
      const seasonal = season > 1 && before % season === 0 ? weights.seasonal : 0;
      ratio += (weights.level + weights.trend * dampedSteps(weights.damping, before) + seasonal) ** 2;
    }
    return ratio;
  });
};

/**
 * Holt's linear trend, damped, and with a season the additive method of Holt and Winters, in error-correction form. The
 * weights minimize the squared errors one step ahead (Hyndman & Athanasopoulos, chapter 8).
 */
const fitSmoothing = (values: readonly number[], season: number): Fitted => {
  const from = initialStates(values, season);
  const seasonal = from.seasonal.length > 1;
  const scale = smooth(values, from, weightsOf([start.level, 0, start.damping, 0])).squares || 1;
  const loss = (at: readonly number[]) => {
    const weights = weightsOf(at);
    return arePossible(weights) ? smooth(values, from, weights).squares / scale : Number.POSITIVE_INFINITY;
  };
  const at = [start.level, start.trend, start.damping, ...(seasonal ? [start.seasonal] : [])];
  const weights = weightsOf(minimize(loss, at, firstStep, precision).at);
  const end = smooth(values, from, weights);
  return {
    ahead: (steps) =>
      stepsTo(steps).map(
        (step) =>
          end.level +
          dampedSteps(weights.damping, step) * end.trend +
          (end.seasonal[(values.length + step - 1) % end.seasonal.length] ?? 0),
      ),
    varianceRatios: (steps) => ratiosOf(weights, end.seasonal.length, steps),
  };
};

/** A damped trend without seasons. */
export const holt: Method = {
  id: "holt",
  scale: "plain",
  needs: fewestValues,
  fit: (values) => fitSmoothing(values, 1),
};

/** A damped trend, with the season's deviations added to it. */
export const holtWinters: Method = {
  id: "holt-winters",
  scale: "plain",
  needs: (season) => 2 * season,
  fit: fitSmoothing,
};

/** The same on logarithms: the season multiplies, and swings grow with the level. */
export const holtWintersLog: Method = { ...holtWinters, id: "holt-winters-log", scale: "log" };

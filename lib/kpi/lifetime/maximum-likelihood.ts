import { minimizeSmooth, type SmoothPrecision } from "@/lib/kpi/numeric/quasi-newton";

/** Positive parameters of a distribution, by name. */
export type Parameters<Name extends string> = Record<Name, number>;

export type LikelihoodFit<Name extends string> = {
  parameters: Parameters<Name>;
  logLikelihood: number;
  converged: boolean;
};

/** Beyond these a parameter has left for 0 or infinity, and the search need not follow it. */
const SMALLEST = 1e-4;
const LARGEST = 1e4;

const ROUGH: SmoothPrecision = { value: 0.01, steps: 60 };
const FINE: SmoothPrecision = { value: 1e-8, steps: 200 };

/** A log-likelihood with its slope along each parameter. */
export type LikelihoodSlope<Name extends string> = { logLikelihood: number; gradient: Parameters<Name> };

export type LikelihoodSearch<Name extends string> = {
  slope(parameters: Parameters<Name>): LikelihoodSlope<Name>;
  /** The same over a sample, to look around in: the whole is read only near its maximum. */
  sampleSlope(parameters: Parameters<Name>): LikelihoodSlope<Name>;
  /** In units in which 1 is an ordinary size. */
  starts: readonly [Parameters<Name>, ...Parameters<Name>[]];
};

/**
 * Maximizes a log-likelihood over positive parameters: roughly and in a sample from every start, then finely and in the
 * whole from the best. The search runs over logarithms, so that no parameter turns negative and all are of one scale.
 */
export function maximizeLikelihood<Name extends string>({
  slope,
  sampleSlope,
  starts,
}: LikelihoodSearch<Name>): LikelihoodFit<Name> {
  const names = Object.keys(starts[0]) as Name[];
  const parametersAt = (logs: readonly number[]) =>
    Object.fromEntries(names.map((name, axis) => [name, Math.exp(logs[axis] ?? 0)])) as Parameters<Name>;
  const lossBy = (slopeOf: LikelihoodSearch<Name>["slope"]) => (logs: readonly number[]) => {
    if (logs.some((log) => !(log >= Math.log(SMALLEST) && log <= Math.log(LARGEST)))) {
      return { value: Number.POSITIVE_INFINITY, gradient: names.map(() => 0) };
    }
    const parameters = parametersAt(logs);
    const { logLikelihood, gradient } = slopeOf(parameters);
    return { value: -logLikelihood, gradient: names.map((name) => -gradient[name] * parameters[name]) };
  };

  const roughly = (start: Parameters<Name>) => {
    const logs = names.map((name) => Math.log(start[name]));
    return minimizeSmooth(lossBy(sampleSlope), logs, ROUGH);
  };
  const [start, ...others] = starts;
  const { at } = others
    .map(roughly)
    .reduce((one, other) => (other.value < one.value ? other : one), roughly(start));
  const best = minimizeSmooth(lossBy(slope), at, FINE);
  return { parameters: parametersAt(best.at), logLikelihood: -best.value, converged: best.converged };
}

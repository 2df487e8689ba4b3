import { minimize, type Precision } from "@/lib/kpi/numeric/nelder-mead";

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

const ROUGH: Precision = { value: 0.01, coordinate: 0.05, evaluations: 600 };
const FINE: Precision = { value: 1e-5, coordinate: 1e-4, evaluations: 1_500 };
const ROUGH_STEP = 0.5;
const FINE_STEP = 0.1;

/** A fresh simplex at the point found: one that had collapsed early goes on from there. */
const MOST_RUNS = 5;
const WORTH_ANOTHER_RUN = 1e-3;

export type LikelihoodSearch<Name extends string> = {
  logLikelihood(parameters: Parameters<Name>): number;
  /** The same over a sample, to look around in: the whole is read only near its maximum. */
  sampleLogLikelihood(parameters: Parameters<Name>): number;
  /** In units in which 1 is an ordinary size. */
  starts: readonly [Parameters<Name>, ...Parameters<Name>[]];
};

/**
 * Maximizes a log-likelihood over positive parameters: roughly and in a sample from every start, then finely and in the
 * whole from the best. The search runs over logarithms, so that no parameter turns negative and all are of one scale.
 */
export function maximizeLikelihood<Name extends string>({
  logLikelihood,
  sampleLogLikelihood,
  starts,
}: LikelihoodSearch<Name>): LikelihoodFit<Name> {
  const names = Object.keys(starts[0]) as Name[];
  const parametersAt = (logs: readonly number[]) =>
    Object.fromEntries(names.map((name, axis) => [name, Math.exp(logs[axis] ?? 0)])) as Parameters<Name>;
  const lossBy = (logLikelihoodOf: (parameters: Parameters<Name>) => number) => (logs: readonly number[]) =>
    logs.some((log) => log < Math.log(SMALLEST) || log > Math.log(LARGEST))
      ? Number.POSITIVE_INFINITY
      : -logLikelihoodOf(parametersAt(logs));

  const roughly = (start: Parameters<Name>) => {
    const logs = names.map((name) => Math.log(start[name]));
    return minimize(lossBy(sampleLogLikelihood), logs, ROUGH_STEP, ROUGH);
  };
  const [start, ...others] = starts;
  const { at } = others
    .map(roughly)
    .reduce((one, other) => (other.value < one.value ? other : one), roughly(start));

  const loss = lossBy(logLikelihood);
  let best = { at, value: loss(at) };
  let converged = false;
  for (let run = 0; run < MOST_RUNS && !converged; run++) {
    const next = minimize(loss, best.at, FINE_STEP, FINE);
    converged = next.converged && best.value - next.value < WORTH_ANOTHER_RUN;
    best = next;
  }
  return { parameters: parametersAt(best.at), logLikelihood: -best.value, converged };
}

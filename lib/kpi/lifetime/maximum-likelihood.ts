import { minimize, type Precision } from "./nelder-mead";

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

const COARSE: Precision = { value: 0.01, coordinate: 0.05, evaluations: 600 };
const FINE: Precision = { value: 1e-6, coordinate: 1e-5, evaluations: 1_500 };

/** A fresh simplex at the point found: one that had collapsed early goes on from there. */
const MOST_RESTARTS = 4;
const WORTH_RESTARTING = 1e-4;

/**
 * Maximizes a log-likelihood over positive parameters: roughly from every start, then finely from the best. The search
 * runs over logarithms, so that no parameter turns negative and all are of one scale.
 * @param starts at least one; parameters must be given in units in which 1 is an ordinary size
 */
export function maximizeLikelihood<Name extends string>(
  logLikelihood: (parameters: Parameters<Name>) => number,
  starts: readonly [Parameters<Name>, ...Parameters<Name>[]],
): LikelihoodFit<Name> {
  const names = Object.keys(starts[0]) as Name[];
  const parametersAt = (logs: readonly number[]) =>
    Object.fromEntries(names.map((name, axis) => [name, Math.exp(logs[axis] ?? 0)])) as Parameters<Name>;
  const loss = (logs: readonly number[]) =>
    logs.some((log) => log < Math.log(SMALLEST) || log > Math.log(LARGEST))
      ? Number.POSITIVE_INFINITY
      : -logLikelihood(parametersAt(logs));

  const [first, ...others] = starts.map((start) =>
    minimize(
      loss,
      names.map((name) => Math.log(start[name])),
      0.5,
      COARSE,
    ),
  );
  if (!first) throw new RangeError("A likelihood needs a start");
  let best = others.reduce((one, other) => (other.value < one.value ? other : one), first);
  let converged = false;
  for (let restart = 0; restart < MOST_RESTARTS && !converged; restart++) {
    const next = minimize(loss, best.at, 0.25, FINE);
    converged = next.converged && best.value - next.value < WORTH_RESTARTING;
    if (next.value <= best.value) best = next;
  }
  return { parameters: parametersAt(best.at), logLikelihood: -best.value, converged };
}

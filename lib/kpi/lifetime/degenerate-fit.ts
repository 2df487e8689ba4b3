import type { LikelihoodFit, LikelihoodSlope, Parameters } from "./maximum-likelihood";

/** A parameter beyond these (in units in which 1 is ordinary) is on its way to 0 or infinity. */
const SMALLEST = 1e-3;
const LARGEST = 1e3;

/**
 * The likelihood is flat where going ten times as far costs less than this in log-likelihood: the limit cannot be told
 * from the fit at 5 %, one-sided as the limit is an edge (half of 2.71, the 90 % quantile of χ² with one degree of freedom).
 */
const FLAT = 1.35;

/** A way in which a distribution runs into its limit, as factors of its parameters, and what the limit means. */
export type Escape<Name extends string> = { factors: Partial<Parameters<Name>>; meaning: string };

/**
 * Says why a fit is degenerate: the search did not settle, a parameter left all bounds, or the likelihood is flat along
 * one of the distribution's escapes. The fit's numbers are then accidents of where the search stopped.
 * @returns the reason, in words without any of those numbers; null for a sound fit
 */
export function degeneracyOf<Name extends string>(
  fit: LikelihoodFit<Name>,
  slope: (parameters: Parameters<Name>) => LikelihoodSlope<Name>,
  escapes: readonly Escape<Name>[],
): string | null {
  const names = Object.keys(fit.parameters) as Name[];
  const costOf = ({ factors }: Escape<Name>) => {
    const further = { ...fit.parameters };
    for (const name of names) further[name] *= factors[name] ?? 1;
    return fit.logLikelihood - slope(further).logLikelihood;
  };
  const costs = escapes.map((limit) => ({ meaning: limit.meaning, cost: costOf(limit) }));
  const cheapest = costs.sort((one, other) => one.cost - other.cost)[0];
  if (cheapest && cheapest.cost < FLAT) return cheapest.meaning;
  if (names.some((name) => fit.parameters[name] < SMALLEST || fit.parameters[name] > LARGEST)) {
    return "a parameter of the model runs beyond all bounds";
  }
  return fit.converged ? null : "the search for the likeliest parameters did not settle";
}

type Vertex = { at: readonly number[]; value: number };

export type Minimum = {
  at: readonly number[];
  value: number;
  /** False when the evaluations ran out first: the point is then the best seen, not a minimum. */
  converged: boolean;
};

export type Precision = {
  /** Largest difference of the function over the simplex that counts as none. */
  value: number;
  /** The same for each coordinate. */
  coordinate: number;
  evaluations: number;
};

/** The point at `weight` of the way from one point to another; weights outside 0 … 1 go beyond them. */
const towards = (from: readonly number[], to: readonly number[], weight: number): number[] =>
  from.map((coordinate, axis) => coordinate + weight * ((to[axis] ?? coordinate) - coordinate));

const centreOf = (vertices: readonly Vertex[]): number[] => {
  const [first, ...others] = vertices;
  if (!first) throw new RangeError("A simplex needs at least two corners");
  const sum = others.reduce((sums, { at }) => sums.map((s, axis) => s + (at[axis] ?? 0)), [...first.at]);
  return sum.map((s) => s / vertices.length);
};

const isSmall = (vertices: readonly Vertex[], best: Vertex, worst: Vertex, precision: Precision): boolean =>
  worst.value - best.value <= precision.value &&
  vertices.every(({ at }) =>
    at.every(
      (coordinate, axis) => Math.abs(coordinate - (best.at[axis] ?? coordinate)) <= precision.coordinate,
    ),
  );

/**
 * Minimizes a function without derivatives by the simplex of Nelder and Mead (1965), with the coefficients and the
 * rules of acceptance of Lagarias, Reeds, Wright and Wright (1998): reflect 1, expand 2, contract ½, shrink ½.
 * Infinity marks what is out of bounds.
 * @param step length of the first simplex's edges
 */
export function minimize(
  valueAt: (at: readonly number[]) => number,
  start: readonly number[],
  step: number,
  precision: Precision,
): Minimum {
  let evaluations = 0;
  const vertexAt = (at: readonly number[]): Vertex => {
    evaluations++;
    const value = valueAt(at);
    return { at, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  const corners = start.map((_, moved) => start.map((c, axis) => (axis === moved ? c + step : c)));
  let simplex = [start, ...corners].map(vertexAt);
  for (;;) {
    simplex.sort((one, other) => one.value - other.value);
    const best = simplex[0];
    const worst = simplex.at(-1);
    const secondWorst = simplex.at(-2);
    if (!best || !worst || !secondWorst) throw new RangeError("There is nothing to minimize over");
    if (isSmall(simplex, best, worst, precision)) return { ...best, converged: true };
    if (evaluations >= precision.evaluations) return { ...best, converged: false };

    const others = simplex.slice(0, -1);
    const centre = centreOf(others);
    const reflected = vertexAt(towards(worst.at, centre, 2));
    if (reflected.value < best.value) {
      const expanded = vertexAt(towards(worst.at, centre, 3));
      simplex = [...others, expanded.value < reflected.value ? expanded : reflected];
    } else if (reflected.value < secondWorst.value) {
      simplex = [...others, reflected];
    } else {
      const outside = reflected.value < worst.value;
      const contracted = vertexAt(towards(worst.at, centre, outside ? 1.5 : 0.5));
      const accepted = outside ? contracted.value <= reflected.value : contracted.value < worst.value;
      simplex = accepted
        ? [...others, contracted]
        : [best, ...simplex.slice(1).map(({ at }) => vertexAt(towards(best.at, at, 0.5)))];
    }
  }
}

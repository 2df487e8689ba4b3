/** A function's value and its slope along each axis. */
export type Slope = { value: number; gradient: readonly number[] };

export type SmoothMinimum = {
  at: readonly number[];
  value: number;
  /** False when the steps ran out, or led nowhere, before the function was flat: the point is then the best seen. */
  converged: boolean;
};

export type SmoothPrecision = {
  /** How much lower the minimum may still lie, as the curvature tells it. */
  value: number;
  steps: number;
};

/** A step counts as long enough when it brings this share of what the slope promised (Armijo). */
const ENOUGH = 1e-4;
const MOST_HALVINGS = 40;
/** The longest first step along any axis: of the curvature nothing is known yet. */
const FIRST_STEP = 0.5;
/** The longest of all: the curvature seen here says nothing of what is far from here. */
const LONGEST_STEP = 2;

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, x, axis) => sum + x * (other[axis] ?? 0), 0);
const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => dot(row, vector));
const longest = (vector: readonly number[]): number => Math.max(...vector.map(Math.abs));
const scaledIdentity = (size: number, scale: number): number[][] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? scale : 0)),
  );

/** The inverse of the curvature, as a step that changed the slope so corrects what was known of it (BFGS). */
function corrected(inverse: number[][], step: readonly number[], change: readonly number[]): number[][] {
  const along = dot(step, change);
  // A slope that falls along the step shows no curvature of a minimum: nothing is learnt from it.
  if (along <= 1e-12) return inverse;
  const turned = times(inverse, change);
  const weight = (1 + dot(change, turned) / along) / along;
  return inverse.map((row, i) =>
    row.map((known, j) => {
      const [si = 0, sj = 0, ti = 0, tj = 0] = [step[i], step[j], turned[i], turned[j]];
      return known + weight * si * sj - (ti * sj + si * tj) / along;
    }),
  );
}

/**
 * Minimizes a smooth function by BFGS with backtracking (Nocedal and Wright 2006, Numerical Optimization, algorithms 6.1
 * and 3.1): a handful of slopes where a simplex takes hundreds of values. Infinity marks what is out of bounds.
 */
export function minimizeSmooth(
  slopeAt: (at: readonly number[]) => Slope,
  start: readonly number[],
  precision: SmoothPrecision,
): SmoothMinimum {
  let at = start;
  let { value, gradient } = slopeAt(at);
  let inverse: number[][] | null = null;
  for (let taken = 0; taken < precision.steps; taken++) {
    const known: number[][] =
      inverse ?? scaledIdentity(at.length, FIRST_STEP / Math.max(longest(gradient), FIRST_STEP));
    const newton = times(known, gradient).map((x) => -x);
    const promised = -dot(gradient, newton);
    if (inverse !== null && promised / 2 <= precision.value) return { at, value, converged: true };
    const whole = Math.min(1, LONGEST_STEP / longest(newton));
    let length = whole;
    let next: Slope | null = null;
    let there: number[] = [];
    for (let halvings = 0; halvings < MOST_HALVINGS && next === null; halvings++, length /= 2) {
      there = at.map((x, axis) => x + length * (newton[axis] ?? 0));
      const slope = slopeAt(there);
      if (slope.value <= value - ENOUGH * length * promised) next = slope;
    }
    if (next === null) {
      // Downhill no more, as far as doubles tell: flat, or the curvature was mistaken and is learnt anew once.
      if (inverse === null) return { at, value, converged: longest(gradient) ** 2 <= precision.value };
      inverse = null;
      continue;
    }
    const step = there.map((x, axis) => x - (at[axis] ?? 0));
    const change = next.gradient.map((x, axis) => x - (gradient[axis] ?? 0));
    const first: number[][] =
      inverse ??
      scaledIdentity(at.length, Math.max(dot(step, change), 1e-12) / Math.max(dot(change, change), 1e-12));
    inverse = corrected(first, step, change);
    at = there;
    ({ value, gradient } = next);
  }
  return { at, value, converged: false };
}

import { describe, expect, it } from "vitest";
import { minimize } from "./nelder-mead";

const precision = { value: 1e-12, coordinate: 1e-8, evaluations: 2_000 };
const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x ** 2) ** 2;

describe("the simplex search", () => {
  it("finds (1, 1) at the end of Rosenbrock's valley (1 − x)² + 100 (y − x²)² from (−1.2, 1)", () => {
    const { at, converged } = minimize(valley, [-1.2, 1], 0.5, precision);
    expect(converged).toBe(true);
    expect(at[0]).toBeCloseTo(1, 6);
    expect(at[1]).toBeCloseTo(1, 6);
  });

  it("stays where the function is finite: the lowest of x² with x ≥ 2 is at 2", () => {
    const bounded = ([x = 0]: readonly number[]) => (x < 2 ? Number.POSITIVE_INFINITY : x ** 2);
    expect(minimize(bounded, [5], 0.5, precision).at[0]).toBeCloseTo(2, 6);
  });

  it("takes no number for out of bounds: the lowest of x − √x is at ¼, with roots of negative numbers tried", () => {
    const { at } = minimize(([x = 0]) => x - Math.sqrt(x), [3], 2, precision);
    expect(at[0]).toBeCloseTo(0.25, 4);
  });

  it("says when its evaluations ran out: 20 are too few for the valley", () => {
    expect(minimize(valley, [-1.2, 1], 0.5, { ...precision, evaluations: 20 }).converged).toBe(false);
  });
});

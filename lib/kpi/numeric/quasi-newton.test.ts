import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimizeSmooth } from "./quasi-newton";

const precise = { value: 1e-14, steps: 300 };

describe("a quasi-Newton search", () => {
  it("finds the bottom of Rosenbrock's valley, (1, 1), from (−1.2, 1)", () => {
    const rosenbrock = ([x = 0, y = 0]: readonly number[]) => ({
      value: (1 - x) ** 2 + 100 * (y - x ** 2) ** 2,
      gradient: [-2 * (1 - x) - 400 * x * (y - x ** 2), 200 * (y - x ** 2)],
    });
    const { at, converged } = minimizeSmooth(rosenbrock, [-1.2, 1], precise);
    expect(at[0]).toBeCloseTo(1, 5);
    expect(at[1]).toBeCloseTo(1, 5);
    expect(converged).toBe(true);
  });

  it("finds (a, b) of (x − a)² + k (y − b)² wherever it is and however steep", () => {
    const place = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(place, place, fc.double({ min: 0.01, max: 1_000, noNaN: true }), (a, b, k) => {
        const bowl = ([x = 0, y = 0]: readonly number[]) => ({
          value: (x - a) ** 2 + k * (y - b) ** 2,
          gradient: [2 * (x - a), 2 * k * (y - b)],
        });
        const { at } = minimizeSmooth(bowl, [0, 0], precise);
        expect(Math.abs((at[0] ?? 9) - a)).toBeLessThan(1e-4);
        expect(Math.abs((at[1] ?? 9) - b)).toBeLessThan(1e-4);
      }),
    );
  });

  it("never leaves the bounds that infinity marks, and says that a slope into them is no minimum", () => {
    const slope = ([x = 0]: readonly number[]) => ({
      value: x > 3 ? Number.POSITIVE_INFINITY : -x,
      gradient: [-1],
    });
    const { at, converged } = minimizeSmooth(slope, [0], precise);
    expect(at[0]).toBeGreaterThan(2.9);
    expect(at[0]).toBeLessThanOrEqual(3);
    expect(converged).toBe(false);
  });

  it("has not settled when the steps run out", () => {
    const bowl = ([x = 0]: readonly number[]) => ({ value: x ** 4, gradient: [4 * x ** 3] });
    expect(minimizeSmooth(bowl, [50], { value: 1e-14, steps: 3 }).converged).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clippedTo, limitsOf } from "./limits";

/**
 * NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 (individuals control charts): flow rates of ten batches.
 * https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc322.htm
 */
const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

describe("limitsOf", () => {
  it("makes 50.81 and the limits 45.8159 and 55.8041 of NIST's flow rates (it rounds 3 ÷ 1.128, we 2.66)", () => {
    const limits = limitsOf(flowRates);
    expect(limits?.centre).toBeCloseTo(50.81, 10);
    expect(Math.abs((limits?.lower ?? 0) - 45.8159)).toBeLessThan(0.001);
    expect(Math.abs((limits?.upper ?? 0) - 55.8041)).toBeLessThan(0.001);
  });

  it("makes 12 ± 2.66 × 2 of 11, 13, 11, 13: 6.68 and 17.32", () => {
    expect(limitsOf([11, 13, 11, 13])).toEqual({ centre: 12, lower: 12 - 5.32, upper: 12 + 5.32 });
  });

  it("makes none of one value, nor of values that do not vary", () => {
    expect(limitsOf([5])).toBeNull();
    expect(limitsOf([0.1 + 0.2, 0.3, 0.3, 0.3, 0.3, 0.3])).toBeNull();
  });

  it("moves and stretches with the values, and lies evenly around the centre", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 24 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (all, by, times) => {
          const limits = limitsOf(all);
          const moved = limitsOf(all.map((value) => value * times + by));
          expect(moved === null).toBe(limits === null);
          if (!limits || !moved) return;
          expect(moved.centre).toBeCloseTo(limits.centre * times + by, 6);
          expect(moved.upper - moved.centre).toBeCloseTo((limits.upper - limits.centre) * times, 6);
          expect(limits.upper - limits.centre).toBeCloseTo(limits.centre - limits.lower, 6);
          expect(Math.min(...all) <= limits.centre && limits.centre <= Math.max(...all)).toBe(true);
        },
      ),
    );
  });
});

describe("clippedTo", () => {
  it("ends a percentage's limits at 100: 96 ± 7 is 89 to 100", () => {
    expect(clippedTo({ centre: 96, lower: 89, upper: 103 }, [0, 100])).toEqual({
      centre: 96,
      lower: 89,
      upper: 100,
    });
  });
});

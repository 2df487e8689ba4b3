import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedAmount, gammaGammaLogLikelihood, meanAmountOf } from "./gamma-gamma";

/** The estimates for CDNOW; densities and expectations by integrating over ν with 30 digits. */
const cdnow = { p: 6.25, q: 3.74, gamma: 15.44 };

describe("Gamma-Gamma", () => {
  it("by hand, p = q = γ = 1, x = 1, z̄ = 1: ∫ e^(−ν) ν e^(−ν) dν = 1/(1 + 1)² = ¼", () => {
    const groups = [{ repeats: 1, meanAmounts: [1] }];
    expect(gammaGammaLogLikelihood({ p: 1, q: 1, gamma: 1 }, groups)).toBeCloseTo(Math.log(1 / 4), 13);
  });

  it.each([
    [1, 20, -3.594_196_492_949, 24.638_487_208_01],
    [2, 22.345, -3.551_189_164_14, 24.659_612_860_89],
    [6, 50, -4.864_717_289_693, 48.993_538_767_4],
  ])("CDNOW, %d repeats of a mean of %d: ln f = %d, next amount %d", (repeats, mean, logDensity, amount) => {
    expect(gammaGammaLogLikelihood(cdnow, [{ repeats, meanAmounts: [mean] }])).toBeCloseTo(logDensity, 9);
    expect(expectedAmount(cdnow, repeats, mean)).toBeCloseTo(amount, 9);
  });

  it("without repeats the mean of all is expected: p γ / (q − 1) = 6.25 × 15.44 / 2.74 = 35.219", () => {
    expect(expectedAmount(cdnow, 0, 0)).toBeCloseTo(35.219, 3);
    expect(meanAmountOf(cdnow)).toBeCloseTo(35.219, 3);
  });

  it("q ≤ 1 has no mean", () => {
    expect(meanAmountOf({ ...cdnow, q: 1 })).toBe(Number.POSITIVE_INFINITY);
  });

  it("the expected amount lies between one's own mean and that of all, nearer to one's own with more repeats", () => {
    const amounts = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 500 }), (own, repeats) => {
        const all = meanAmountOf(cdnow);
        const expected = expectedAmount(cdnow, repeats, own);
        const slack = 1e-9 * (1 + own);
        expect(expected).toBeGreaterThanOrEqual(Math.min(own, all) - slack);
        expect(expected).toBeLessThanOrEqual(Math.max(own, all) + slack);
        const withMore = expectedAmount(cdnow, repeats + 1, own);
        expect(Math.abs(withMore - own)).toBeLessThanOrEqual(Math.abs(expected - own) + slack);
      }),
    );
  });
});

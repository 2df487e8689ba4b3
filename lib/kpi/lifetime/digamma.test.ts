import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digamma } from "./digamma";

const EULER = 0.577_215_664_901_532_9;

describe("ψ", () => {
  it("ψ(1) = −γ, ψ(2) = 1 − γ, ψ(½) = −γ − 2 ln 2, ψ(100) = 4.600161852738087", () => {
    expect(digamma(1)).toBeCloseTo(-EULER, 13);
    expect(digamma(2)).toBeCloseTo(1 - EULER, 13);
    expect(digamma(0.5)).toBeCloseTo(-EULER - 2 * Math.LN2, 13);
    expect(digamma(100)).toBeCloseTo(4.600_161_852_738_087, 13);
  });

  it("ψ(x + 1) = ψ(x) + 1/x", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
        expect(digamma(x + 1) - digamma(x) - 1 / x).toBeCloseTo(0, 9);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { logGamma } from "./log-gamma";

describe("ln Γ", () => {
  it("Γ(n) = (n − 1)!: Γ(5) = 24, Γ(11) = 3,628,800, and Γ(½) = √π", () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });

  it.each([
    [0.001, 6.907_178_885_383_85],
    [0.3, 1.095_797_994_818_08],
    [3.74, 1.475_005_487_147_56],
    [123.4, 469.336_097_442_191],
    [1e6, 12_815_504.569_147_6],
  ])("ln Γ(%d) = %d, to 13 digits of a computation with 30", (x, expected) => {
    expect(Math.abs(logGamma(x) / expected - 1)).toBeLessThan(1e-13);
  });
});

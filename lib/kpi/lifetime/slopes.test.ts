import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgNbdSlope } from "./bg-nbd";
import { gammaGammaSlope } from "./gamma-gamma";
import type { LikelihoodSlope, Parameters } from "./maximum-likelihood";
import { nbdSlope } from "./nbd";
import { repeatPatterns } from "./repeat-patterns";

const customer = fc
  .record({ repeats: fc.integer({ min: 0, max: 12 }), recency: fc.nat(60), silence: fc.nat(40) })
  .map(({ repeats, recency, silence }) => ({
    repeats,
    recency: repeats === 0 ? 0 : recency + 1,
    observed: recency + 1 + silence,
    meanRepeatAmount: null,
  }));
const groups = fc.array(customer, { minLength: 1, maxLength: 20 }).map(repeatPatterns);
const positive = fc.double({ min: 0.05, max: 20, noNaN: true });

const STEP = 1e-5;

/** (f(x (1 + h)) − f(x (1 − h))) ÷ 2xh along each parameter: what the slope must be, worked out the slow way. */
function expectSlope<Name extends string>(
  slopeAt: (parameters: Parameters<Name>) => LikelihoodSlope<Name>,
  parameters: Parameters<Name>,
): void {
  const { logLikelihood, gradient } = slopeAt(parameters);
  for (const name of Object.keys(parameters) as Name[]) {
    const at = (factor: number) =>
      slopeAt({ ...parameters, [name]: parameters[name] * factor }).logLikelihood;
    const slowly = (at(1 + STEP) - at(1 - STEP)) / (2 * parameters[name] * STEP);
    const scale = Math.abs(slowly) + (Math.abs(logLikelihood) + 1) / parameters[name];
    expect(Math.abs(gradient[name] - slowly) / scale).toBeLessThan(1e-5);
  }
}

describe("the slope of a log-likelihood is how much it rises along each parameter", () => {
  it("BG/NBD", () => {
    fc.assert(
      fc.property(groups, fc.record({ r: positive, alpha: positive, a: positive, b: positive }), (of, at) =>
        expectSlope((parameters) => bgNbdSlope(parameters, of), at),
      ),
    );
  });

  it("NBD", () => {
    fc.assert(
      fc.property(groups, fc.record({ r: positive, alpha: positive }), (of, at) =>
        expectSlope((parameters) => nbdSlope(parameters, of), at),
      ),
    );
  });

  it("Gamma-Gamma", () => {
    const amounts = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 1, maxLength: 5 });
    const spenders = fc.array(fc.record({ repeats: fc.integer({ min: 1, max: 12 }), meanAmounts: amounts }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(spenders, fc.record({ p: positive, q: positive, gamma: positive }), (of, at) =>
        expectSlope((parameters) => gammaGammaSlope(parameters, of), at),
      ),
    );
  });
});

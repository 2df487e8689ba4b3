import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heatScale, heatStep } from "./heat-scale";

describe("heatScale", () => {
  it("shares from 73 to 100 are seen against 70 to 100", () => {
    expect(heatScale([100, 91, 73], "share")).toEqual({ low: 70, high: 100, clipped: false });
  });

  it("shares that are all 100 keep a scale to stand at the end of: 90 to 100", () => {
    const scale = heatScale([100, 100], "share");
    expect(scale).toEqual({ low: 90, high: 100, clipped: false });
    expect(heatStep(100, scale)).toBe(7);
  });

  it("one giant of 20 does not pale the others: 900 lies above a scale that ends at 120", () => {
    const values = [...Array.from({ length: 19 }, (_, index) => 102 + index), 900];
    expect(heatScale(values, "share")).toEqual({ low: 100, high: 120, clipped: true });
  });

  it("amounts start at zero and end at two digits: 1,234 → 1,300", () => {
    expect(heatScale([10, 1_234], "amount")).toEqual({ low: 0, high: 1_300, clipped: false });
  });

  it("without values there is a scale nevertheless", () => {
    expect(heatScale([], "amount")).toEqual({ low: 0, high: 1, clipped: false });
  });

  it("a greater value never has a lower step, and every step lies in 1 … 7 (any values)", () => {
    const value = fc.double({ min: -1_000, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1 }),
        fc.constantFrom("share" as const, "amount" as const),
        (values, kind) => {
          const scale = heatScale(values, kind);
          const steps = values.toSorted((a, b) => a - b).map((each) => heatStep(each, scale));
          expect(steps).toEqual(steps.toSorted((a, b) => a - b));
          expect(steps.every((step) => step >= 1 && step <= 7)).toBe(true);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketOf, mergeSketches, parseSketch, percentileOf, type Sketch, sketchFromLists } from "./sketch";

const sketchOf = (values: readonly number[]): Sketch =>
  mergeSketches(values.map((value) => new Map([[bucketOf(value), { count: 1, sum: value }]])));

/** percentile_cont, from the values themselves. */
const exactPercentile = (values: readonly number[], at: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const position = at * (sorted.length - 1);
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (position - Math.floor(position)) * (high - low);
};

describe("percentileOf", () => {
  it("of 20, 30 and 100 days: the median is 30, and nine in ten stay within 30 + 0.8 × 70 = 86", () => {
    const sketch = sketchOf([100, 20, 30]);
    expect(percentileOf(sketch, 0.5)).toBe(30);
    expect(percentileOf(sketch, 0.9)).toBeCloseTo(86, 9);
  });

  it("of 10 and 20 hours: the median lies between, at 15", () => {
    expect(percentileOf(sketchOf([10, 20]), 0.5)).toBe(15);
  });

  it("of nothing is null", () => {
    expect(percentileOf(new Map(), 0.5)).toBeNull();
  });

  it("takes zero and negative values in their order", () => {
    expect(percentileOf(sketchOf([-5, 0, 7]), 0.5)).toBe(0);
    expect(percentileOf(sketchOf([-5, -3, 7]), 0.5)).toBe(-3);
  });

  it("is within 1 % of the exact percentile, of any positive values", () => {
    const values = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 200,
    });
    const property = fc.property(values, fc.constantFrom(0.1, 0.5, 0.9), (of, at) => {
      const exact = exactPercentile(of, at);
      expect(Math.abs((percentileOf(sketchOf(of), at) ?? 0) - exact)).toBeLessThanOrEqual(
        exact * 0.01 + 1e-9,
      );
    });
    expect(() => fc.assert(property, { numRuns: 300 })).not.toThrow();
  });

  it("does not depend on how the values were split before merging", () => {
    const values = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 2, maxLength: 60 });
    const property = fc.property(values, fc.nat(), (of, cut) => {
      const at = cut % of.length;
      const merged = mergeSketches([sketchOf(of.slice(0, at)), sketchOf(of.slice(at))]);
      const [split, whole] = [percentileOf(merged, 0.5) ?? 0, percentileOf(sketchOf(of), 0.5) ?? 0];
      expect(Math.abs(split - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole)));
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});

describe("parseSketch", () => {
  it("reads what SQL writes: two of 1.5 together 3, one of −2", () => {
    const sketch = parseSketch("-100070:1:-2 100041:2:3.0000");
    expect([...sketch]).toEqual([
      [-100_070, { count: 1, sum: -2 }],
      [100_041, { count: 2, sum: 3 }],
    ]);
  });
});

describe("sketchFromLists", () => {
  it("is the same as its text: one of 20, two of 30 together 60", () => {
    expect(sketchFromLists([1, 2], [1, 2], [20, 60])).toEqual(parseSketch("1:1:20 2:2:60"));
  });
});

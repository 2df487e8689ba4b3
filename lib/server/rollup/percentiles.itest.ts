import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentileOf, sketchFromLists } from "@/lib/kpi/sketch";
import { db } from "@/lib/server/db";

const kept = async (counts: readonly number[], sums: readonly number[], at: number) => {
  const [row] = await db.$queryRaw<{ value: number | null }[]>`
    SELECT sketch_percentile(${[...counts]}::bigint[], ${[...sums]}::numeric[], ${at}::double precision) AS value`;
  return row?.value ?? null;
};

describe("the percentiles kept with a sketch", () => {
  it("of one of 20, two of 30 together 60, one of 100: median 30, nine in ten 30 + 0.7 × 70 = 79", async () => {
    expect(await kept([1, 2, 1], [20, 60, 100], 0.5)).toBe(30);
    expect(await kept([1, 2, 1], [20, 60, 100], 0.9)).toBeCloseTo(79, 9);
  });

  it("of 10 and 20: the median lies between, at 15; of nothing there is none", async () => {
    expect(await kept([1, 1], [10, 20], 0.5)).toBe(15);
    expect(await kept([], [], 0.5)).toBeNull();
  });

  it("are to the last bit what the app tells from the sketch, of any buckets", async () => {
    const bucket = fc.record({
      count: fc.integer({ min: 1, max: 5_000 }),
      sum: fc.integer({ min: -10_000_000, max: 10_000_000 }).map((hundredths) => hundredths / 100),
    });
    const buckets = fc.array(bucket, { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(buckets, fc.constantFrom(0.5, 0.9), async (of, at) => {
        const [counts, sums] = [of.map(({ count }) => count), of.map(({ sum }) => sum)];
        const sketch = sketchFromLists([...of.keys()], counts, sums);
        expect(await kept(counts, sums, at)).toBe(percentileOf(sketch, at));
      }),
      { numRuns: 150 },
    );
  });
});

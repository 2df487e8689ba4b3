import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgNbdLogLikelihood, expectedPurchases, probabilityAlive } from "./bg-nbd";
import { nbdExpectedPurchases, nbdLogLikelihood } from "./nbd";
import { repeatPatterns } from "./repeat-patterns";

const ones = { r: 1, alpha: 1, a: 1, b: 1 };
const record = (repeats: number, recency: number, observed: number) => ({ repeats, recency, observed });
const groupsOf = (...records: ReturnType<typeof record>[]) =>
  repeatPatterns(records.map((one) => ({ ...one, meanRepeatAmount: null })));

describe("BG/NBD by hand, with r = α = a = b = 1", () => {
  const once = record(1, 1, 3);

  it("x = 1, tₓ = 1, T = 3: ½ · 1/4² if alive + ½ · 1/2² if gone = 1/32 + 4/32 = 5/32; alive 1/32 ÷ 5/32 = 0.2", () => {
    expect(bgNbdLogLikelihood(ones, groupsOf(once))).toBeCloseTo(Math.log(5 / 32), 14);
    expect(probabilityAlive(ones, once)).toBeCloseTo(0.2, 14);
  });

  it("x = 0, T = 3: αʳ / (α+T)ʳ = ¼, and nobody leaves before a repeat", () => {
    expect(bgNbdLogLikelihood(ones, groupsOf(record(0, 0, 3)))).toBeCloseTo(Math.log(1 / 4), 14);
    expect(probabilityAlive(ones, record(0, 0, 3))).toBe(1);
  });

  it("customers who bought alike count each: 3 × ln ¼ + 2 × ln 5/32", () => {
    const silent = record(0, 0, 3);
    const groups = groupsOf(once, silent, silent, once, silent);
    expect(groups).toHaveLength(2);
    expect(bgNbdLogLikelihood(ones, groups)).toBeCloseTo(3 * Math.log(1 / 4) + 2 * Math.log(5 / 32), 13);
  });

  it("a new customer buys ½ + ¼/2 + ⅛/3 + … = ln 2 times in a week, though the printed formula divides by a − 1 = 0", () => {
    expect(expectedPurchases(ones, record(0, 0, 0), 1)).toBeCloseTo(Math.LN2, 11);
  });
});

/** Fader, Hardie and Lee's estimates on CDNOW; expectations by their equations with 30 digits and a library's ₂F₁. */
const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe("BG/NBD with the published parameters of CDNOW", () => {
  it.each([
    [record(0, 0, 39), -0.555_498_160_841_46, 1, 0.194_530_721_703_27, 0.624_520_201_223_65],
    [
      record(1, 10, 39),
      -5.196_548_937_236_9,
      0.437_249_210_462_26,
      0.417_699_104_563_46,
      1.254_366_514_997_2,
    ],
    [
      record(2, 30.43, 38.86),
      -9.458_606_307_066_3,
      0.726_578_570_080_67,
      1.226_028_174_767_1,
      3.551_958_903_073_8,
    ],
    [
      record(7, 29.43, 38.86),
      -21.863_276_271_464,
      0.641_756_345_946_11,
      3.337_053_274_851_4,
      9.114_578_623_770_8,
    ],
    [record(29, 38, 39), -44.532_096_865_723, 0.951_003_370_337_63, 19.316_638_655_496, 51.144_785_623_472],
    [
      record(400, 150, 156),
      -32.384_084_543_32,
      0.000_119_679_372_235_56,
      0.010_667_023_363_766,
      0.034_975_620_142_637,
    ],
  ])(
    "%o: ln L = %d, alive %d, purchases in 39 weeks %d and in 156 weeks %d",
    (one, logLikelihood, alive, in39, in156) => {
      expect(bgNbdLogLikelihood(cdnow, groupsOf(one))).toBeCloseTo(logLikelihood, 9);
      expect(probabilityAlive(cdnow, one)).toBeCloseTo(alive, 12);
      expect(expectedPurchases(cdnow, one, 39) / in39).toBeCloseTo(1, 9);
      expect(expectedPurchases(cdnow, one, 156) / in156).toBeCloseTo(1, 9);
    },
  );

  it("two customers' likelihoods multiply: ln L = −5.19655 − 21.86328 = −27.05983", () => {
    const groups = groupsOf(record(7, 29.43, 38.86), record(1, 10, 39));
    expect(bgNbdLogLikelihood(cdnow, groups)).toBeCloseTo(-27.059_825_2, 6);
  });
});

describe("BG/NBD where nobody leaves is NBD", () => {
  const few = { ...cdnow, a: 1e-12 };
  const records = [record(0, 0, 39), record(3, 20, 39), record(12, 38, 39)];

  it("a → 0: the likelihoods and expectations meet", () => {
    expect(bgNbdLogLikelihood(few, groupsOf(...records))).toBeCloseTo(
      nbdLogLikelihood(cdnow, groupsOf(...records)),
      7,
    );
    for (const one of records) {
      expect(expectedPurchases(few, one, 52)).toBeCloseTo(nbdExpectedPurchases(cdnow, one, 52), 7);
    }
  });

  it("NBD: (r + x) / (α + T) × weeks: (1 + 3) / (2 + 8) × 5 = 2", () => {
    expect(nbdExpectedPurchases({ r: 1, alpha: 2 }, record(3, 4, 8), 5)).toBeCloseTo(2, 14);
  });
});

describe("whatever the parameters", () => {
  const positive = (max: number) => fc.double({ min: 0.01, max, noNaN: true });
  const parameters = fc.record({ r: positive(20), alpha: positive(200), a: positive(20), b: positive(20) });
  const repeats = fc.integer({ min: 0, max: 300 });
  const weeks = fc.integer({ min: 0, max: 1_400 }).map((days) => days / 7);

  it("the probability of being alive lies in 0 … 1 and falls with silence", () => {
    fc.assert(
      fc.property(parameters, repeats, weeks, weeks, weeks, (at, x, recency, silence, longer) => {
        const now = probabilityAlive(at, record(x, recency, recency + silence));
        const later = probabilityAlive(at, record(x, recency, recency + silence + longer));
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(later).toBeLessThanOrEqual(now + 1e-12);
      }),
    );
  });

  it("expected purchases are ≥ 0, rise with the weeks and stay below those of one who never leaves", () => {
    fc.assert(
      fc.property(
        parameters,
        repeats,
        weeks,
        weeks,
        weeks,
        weeks,
        (at, x, recency, silence, ahead, further) => {
          const one = record(x, recency, recency + silence);
          const near = expectedPurchases(at, one, ahead);
          const far = expectedPurchases(at, one, ahead + further);
          expect(near).toBeGreaterThanOrEqual(0);
          expect(far).toBeGreaterThanOrEqual(near * (1 - 1e-9));
          expect(far).toBeLessThanOrEqual(nbdExpectedPurchases(at, one, ahead + further) * (1 + 1e-9));
        },
      ),
    );
  });
});

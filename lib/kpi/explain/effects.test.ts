import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factorEffects } from "./factor-effects";
import { type Change, type Quotient, ratioEffects, sumOf } from "./ratio-effects";

const quotient = (numerator: number, denominator: number): Quotient => ({ numerator, denominator });
const ratioOf = (parts: readonly Quotient[]) =>
  sumOf(parts.map(({ numerator }) => numerator)) / sumOf(parts.map(({ denominator }) => denominator));

/** Answers of a group, some of them satisfied; none in some periods. */
const answers = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([denominator, share]) => quotient(Math.round(denominator * share), denominator));
/** Money over money, refunds among it, where a group can have a numerator without a denominator. */
const amounts = fc
  .tuple(fc.integer({ min: -9_000_000, max: 9_000_000 }), fc.integer({ min: 0, max: 9_000_000 }))
  .map(([numerator, denominator]) => quotient(numerator / 100, denominator / 100));

const groupsOf = (part: fc.Arbitrary<Quotient>): fc.Arbitrary<Change<Quotient>[]> =>
  fc
    .array(fc.record({ before: part, after: part }), { minLength: 1, maxLength: 30 })
    .filter((groups) =>
      (["before", "after"] as const).every((side) => groups.some((group) => group[side].denominator > 0)),
    );

describe("a ratio's change by rate and mix", () => {
  test("84 of 100 by phone and 80 of 100 by mail become 71 of 100 and 80 of 100: −13 × ½ from phone, nothing else", () => {
    const effects = ratioEffects([
      { before: quotient(84, 100), after: quotient(71, 100) },
      { before: quotient(80, 100), after: quotient(80, 100) },
    ]);
    expect(effects?.[0]?.rate).toBeCloseTo(-0.065, 12);
    expect(effects?.[0]?.mix).toBeCloseTo(0, 12);
    expect(effects?.[1]).toEqual({ rate: 0, mix: 0 });
  });

  test("rates of 0.9 and 0.5 stay and weights go from ½, ½ to ¼, ¾: 0.7 becomes 0.6, all of it mix", () => {
    const effects = ratioEffects([
      { before: quotient(90, 100), after: quotient(45, 50) },
      { before: quotient(50, 100), after: quotient(75, 150) },
    ]);
    // (0.9 − 0.65) × −0.25 and (0.5 − 0.65) × 0.25
    expect(effects?.map(({ rate }) => rate)).toEqual([0, 0]);
    expect(effects?.[0]?.mix).toBeCloseTo(-0.0625, 12);
    expect(effects?.[1]?.mix).toBeCloseTo(-0.0375, 12);
  });

  test("a group that is new contributes through mix alone: (0.2 − 0.65) × ½ of the fall from 0.8 to 0.5", () => {
    const effects = ratioEffects([
      { before: quotient(80, 100), after: quotient(80, 100) },
      { before: quotient(0, 0), after: quotient(20, 100) },
    ]);
    expect(effects?.[1]?.rate).toBe(0);
    expect(effects?.[1]?.mix).toBeCloseTo((0.2 - 0.65) * 0.5, 12);
    expect(sumOf(effects?.flatMap(({ rate, mix }) => [rate, mix]) ?? [])).toBeCloseTo(-0.3, 12);
  });

  test("cost without a single customer acquired still counts: 10 more of it on 10 customers are 1 more each", () => {
    const effects = ratioEffects([
      { before: quotient(100, 10), after: quotient(100, 10) },
      { before: quotient(0, 0), after: quotient(10, 0) },
    ]);
    expect(effects?.[1]).toEqual({ rate: 1, mix: 0 });
  });

  test("without any denominator there is no ratio and nothing to take apart", () => {
    expect(ratioEffects([{ before: quotient(0, 0), after: quotient(1, 2) }])).toBeNull();
    expect(ratioEffects([])).toBeNull();
  });

  test.each([
    ["answers", answers],
    ["amounts", amounts],
  ])("effects add up to the change to 1e-9, groups of one period among them (%s)", (_, part) => {
    fc.assert(
      fc.property(groupsOf(part), (groups) => {
        const effects = ratioEffects(groups) ?? [];
        const change =
          ratioOf(groups.map(({ after }) => after)) - ratioOf(groups.map(({ before }) => before));
        const sizes = effects.map(({ rate, mix }) => Math.abs(rate) + Math.abs(mix));
        const sum = sumOf(effects.flatMap(({ rate, mix }) => [rate, mix]));
        expect(Math.abs(sum - change)).toBeLessThanOrEqual(1e-9 * Math.max(1, ...sizes));
      }),
    );
  });

  test("the order of the groups changes nothing, and the way back is the way forth with the opposite sign", () => {
    fc.assert(
      fc.property(groupsOf(answers), (groups) => {
        const effects = ratioEffects(groups) ?? [];
        const reversed = ratioEffects(groups.toReversed())?.toReversed() ?? [];
        const back =
          ratioEffects(groups.map(({ before, after }) => ({ before: after, after: before }))) ?? [];
        for (const [at, { rate, mix }] of effects.entries()) {
          expect(reversed[at]?.rate).toBeCloseTo(rate, 10);
          expect(reversed[at]?.mix).toBeCloseTo(mix, 10);
          expect(back[at]?.rate).toBeCloseTo(-rate, 10);
          expect(back[at]?.mix).toBeCloseTo(-mix, 10);
        }
      }),
    );
  });
});

describe("a change shared out among factors", () => {
  const product = (factors: readonly number[]) => factors.reduce((all, factor) => all * factor, 1);
  const factor = fc.record({
    before: fc.double({ min: -1000, max: 1000, noNaN: true }),
    after: fc.double({ min: -1000, max: 1000, noNaN: true }),
  });
  const factors = fc.array(factor, { minLength: 1, maxLength: 5 });

  test("2 × 10 becomes 3 × 12: 1 × 11 from the first and 2 × 2.5 from the second make 16", () => {
    const effects = factorEffects(
      [
        { before: 2, after: 3 },
        { before: 10, after: 12 },
      ],
      product,
    );
    expect(effects).toEqual([11, 5]);
  });

  test("2 × 3 × 4 becomes 0 × 3 × 5: a factor of zero and one that did not change (it has no effect)", () => {
    const effects = factorEffects(
      [
        { before: 2, after: 0 },
        { before: 3, after: 3 },
        { before: 4, after: 5 },
      ],
      product,
    );
    expect(effects).toEqual([-27, 0, 3]);
  });

  test("a quotient that no mixture of the two periods has is not taken apart", () => {
    const quotientOfTwo = ([above = 0, below = 0]: readonly number[]) => (below === 0 ? null : above / below);
    const change = [
      { before: 1, after: 2 },
      { before: 5, after: 0 },
    ];
    expect(factorEffects(change, quotientOfTwo)).toBeNull();
    expect(factorEffects(change, ([above = 0, below = 0]) => above / below)).toBeNull();
  });

  test("effects add up to the change to 1e-9, with zeros and negative factors", () => {
    fc.assert(
      fc.property(factors, (changes) => {
        const effects = factorEffects(changes, product) ?? [];
        const change =
          product(changes.map(({ after }) => after)) - product(changes.map(({ before }) => before));
        const scale = Math.max(1, Math.abs(change), ...effects.map(Math.abs));
        expect(Math.abs(sumOf(effects) - change)).toBeLessThanOrEqual(1e-9 * scale);
      }),
    );
  });

  test("no factor comes first: in another order each has the same effect", () => {
    fc.assert(
      fc.property(factors, (changes) => {
        const effects = factorEffects(changes, product) ?? [];
        const reversed = factorEffects(changes.toReversed(), product)?.toReversed() ?? [];
        const scale = Math.max(1, ...effects.map(Math.abs));
        for (const [at, effect] of effects.entries()) {
          expect(Math.abs((reversed[at] ?? Number.NaN) - effect)).toBeLessThanOrEqual(1e-9 * scale);
        }
      }),
    );
  });
});

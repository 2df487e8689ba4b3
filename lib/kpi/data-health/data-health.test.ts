import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoundedPoint, boundOf, type Doubt, type Effect, reachOf } from "./effect";
import { boundMatters } from "./matters";
import { rhythmOf } from "./rhythm";

const percent = (numerator: number, denominator: number): BoundedPoint => ({
  value: (numerator / denominator) * 100,
  numerator,
  denominator,
  scale: 100,
  range: [0, 100],
});
const doubt = (effect: Effect, records: number, amount = 0): Doubt => ({
  effect,
  affected: { records, amount },
  typicalAmount: 500,
});

describe("bounds", () => {
  it("may-count: 70 of 100 with 5 open ones lies between 70 and 75 %", () => {
    expect(boundOf([doubt({ kind: "may-count" }, 5)], percent(70, 100))).toEqual({
      low: 70,
      high: 75,
      typical: false,
    });
  });
  it("may-not-count: 70 of 100 with 5 doubtful ones lies between 65 and 70 %", () => {
    expect(boundOf([doubt({ kind: "may-not-count" }, 5)], percent(70, 100))).toMatchObject({
      low: 65,
      high: 70,
    });
  });
  it("may-not-belong: without 10 strangers 70 of 100 is 60 of 90 or 70 of 90", () => {
    const bound = boundOf([doubt({ kind: "may-not-belong" }, 10)], percent(70, 100));
    expect(bound?.low).toBeCloseTo(66.667, 3);
    expect(bound?.high).toBeCloseTo(77.778, 3);
  });
  it("may-not-belong in NPS: without 10 strangers who may have been detractors, (20 + 10) of 90", () => {
    const nps = { ...percent(20, 100), range: [-100, 100] } as const;
    const bound = boundOf([doubt({ kind: "may-not-belong", least: -1 }, 10)], nps);
    expect(bound?.low).toBeCloseTo(11.111, 3);
    expect(bound?.high).toBeCloseTo(33.333, 3);
  });
  it("missing: 10 more cases make 70 of 100 70 of 110 or 80 of 110", () => {
    const bound = boundOf([doubt({ kind: "missing" }, 10)], percent(70, 100));
    expect(bound?.low).toBeCloseTo(63.636, 3);
    expect(bound?.high).toBeCloseTo(72.727, 3);
  });
  it("fewer-cases: 1,000 € over 10 customers of whom 2 are duplicates is 100 to 125 €", () => {
    const cost = { value: 100, numerator: 1000, denominator: 10, scale: 1, range: null };
    expect(boundOf([doubt({ kind: "fewer-cases" }, 2)], cost)).toMatchObject({ low: 100, high: 125 });
  });
  it("less and more: a count of 50 with 3 duplicates is 47 to 50; a sum by its amount", () => {
    const count = { value: 50, numerator: null, denominator: null, scale: 1, range: null };
    expect(boundOf([doubt({ kind: "less" }, 3)], count)).toMatchObject({ low: 47, high: 50 });
    expect(boundOf([doubt({ kind: "more", by: "amount" }, 3, 20)], count)).toMatchObject({
      low: 50,
      high: 70,
    });
  });
  it("typical: 2 deals won for nothing, at 500 € a deal, are typically 1,000 € more; and it says so", () => {
    const money = { value: 9000, numerator: null, denominator: null, scale: 1, range: null };
    expect(boundOf([doubt({ kind: "typical", of: "average-deal" }, 2)], money)).toEqual({
      low: 9000,
      high: 10_000,
      typical: true,
    });
  });
  it("none and unbounded bound nothing, nor does a KPI without a value", () => {
    expect(
      boundOf([doubt({ kind: "none", why: "" }, 9), doubt({ kind: "unbounded", why: "" }, 9)], percent(1, 2)),
    ).toBeNull();
    expect(boundOf([doubt({ kind: "may-count" }, 9)], { ...percent(1, 2), value: null })).toBeNull();
  });

  it("hold whatever the doubtful records turn out to be", () => {
    fc.assert(
      fc.property(
        fc.record({
          yes: fc.nat(50),
          no: fc.nat(50),
          open: fc.nat(9),
          strangers: fc.nat(9),
          missing: fc.nat(9),
        }),
        fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
        ({ yes, no, open, strangers, missing }, truth) => {
          // As recorded: strangers' first half is in the numerator, the open ones are not, the missing are nowhere.
          const strangersIn = Math.floor(strangers / 2);
          const cases = yes + no + open + strangers;
          fc.pre(cases > 0);
          const point = percent(yes + strangersIn, cases);
          const bound = boundOf(
            [
              doubt({ kind: "may-count" }, open),
              doubt({ kind: "may-not-belong" }, strangers),
              doubt({ kind: "missing" }, missing),
            ],
            point,
          );
          // The truth: each open one counts or not, all strangers stay or go, all missing come (counting or not) or not.
          const opened = truth.slice(0, open).filter(Boolean).length;
          const gone = truth[34] === true;
          const come = truth[35] === true ? missing : 0;
          const counted = truth.slice(9, 9 + come).filter(Boolean).length;
          const n = cases - (gone ? strangers : 0) + come;
          fc.pre(n > 0);
          const value = ((yes + opened + counted + (gone ? 0 : strangersIn)) / n) * 100;
          const [low, high] = bound ? [bound.low, bound.high] : [point.value ?? 0, point.value ?? 0];
          expect(value).toBeGreaterThanOrEqual(low - 1e-9);
          expect(value).toBeLessThanOrEqual(high + 1e-9);
        },
      ),
    );
  });
});

describe("a mark is worth it", () => {
  const point = {
    value: 78,
    interval: { low: 76, high: 80 },
    bands: { ok: 80, watch: 70 },
    direction: "up",
  } as const;
  it("where the status could be another, or the bound reaches beyond the interval", () => {
    expect(boundMatters({ low: 78, high: 80, typical: false }, point)).toBe(true);
    expect(boundMatters({ low: 75.5, high: 78, typical: false }, point)).toBe(true);
    expect(boundMatters({ low: 77, high: 79, typical: false }, point)).toBe(false);
  });
  it("of a sum from 2 % of it on", () => {
    const sum = { value: 1000, interval: null, bands: null, direction: "up" } as const;
    expect(boundMatters({ low: 1000, high: 1019, typical: false }, sum)).toBe(false);
    expect(boundMatters({ low: 1000, high: 1020, typical: true }, sum)).toBe(true);
    expect(reachOf({ low: 990, high: 1020, typical: true }, 1000)).toBe(20);
  });
});

describe("rhythm", () => {
  /** Weeks of 14 on each of five days and none on two; the last day is a Sunday. */
  const weeks = (count: number) => Array.from({ length: count }, () => [14, 14, 14, 14, 14, 0, 0]).flat();
  it("14 on each working day: usual, and a weekend is no silence", () => {
    expect(rhythmOf(weeks(13))).toEqual({
      ...{ state: "usual", usualPerDay: 14, usualPerWeek: 70, lastWeek: 70, silentDays: 2 },
    });
  });
  it("nothing since Thursday, seen on a Saturday: silent, and 14 a day are usual", () => {
    const counts = [...weeks(13), 14, 14, 14, 14, 0];
    expect(rhythmOf(counts)).toMatchObject({ state: "silent", silentDays: 1, usualPerDay: 14 });
  });
  it("half of the usual is low, twice as much is high", () => {
    expect(rhythmOf([...weeks(12), 7, 7, 7, 7, 7, 0, 0])).toMatchObject({ state: "low", lastWeek: 35 });
    expect(rhythmOf([...weeks(12), 28, 28, 28, 28, 28, 0, 0])).toMatchObject({
      state: "high",
      lastWeek: 140,
    });
  });
  it("three weeks, or a record a month, say nothing of what is usual", () => {
    expect(rhythmOf(weeks(3))).toEqual({ state: "unknown" });
    expect(rhythmOf(Array.from({ length: 91 }, (_, day) => (day % 30 === 0 ? 1 : 0)))).toEqual({
      state: "unknown",
    });
    expect(rhythmOf([])).toEqual({ state: "unknown" });
  });
});

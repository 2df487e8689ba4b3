import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { casesOf, npsInterval, wilsonInterval } from "./interval";

describe("Wilson's interval", () => {
  it("41 of 50: between 69.2 and 90.2 %", () => {
    const interval = wilsonInterval(41, 50);
    expect(interval?.low).toBeCloseTo(69.2, 1);
    expect(interval?.high).toBeCloseTo(90.23, 1);
  });

  it("0 of 10 starts at exactly 0, 10 of 10 ends at exactly 100", () => {
    expect(wilsonInterval(0, 10)?.low).toBe(0);
    expect(wilsonInterval(10, 10)?.high).toBe(100);
  });

  it("does not exist for what is no proportion: 0 of 0, 5 of 4, −1 of 4", () => {
    expect([wilsonInterval(0, 0), wilsonInterval(5, 4), wilsonInterval(-1, 4)]).toEqual([null, null, null]);
  });

  it("lies within 0–100 % and contains the proportion, for any count", () => {
    const counts = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }));
    const holds = fc.property(counts, ([successes, trials]) => {
      const interval = wilsonInterval(Math.min(successes, trials), trials);
      const percent = (Math.min(successes, trials) / trials) * 100;
      return (
        interval !== null &&
        interval.low >= 0 &&
        interval.high <= 100 &&
        interval.low <= percent + 1e-9 &&
        interval.high >= percent - 1e-9
      );
    });
    expect(fc.check(holds).failed).toBe(false);
  });
});

describe("the interval of an NPS", () => {
  it("20 promoters, 30 detractors of 100: −10 ± 1.96 × 100 × √(0.49 ÷ 100) = −10 ± 13.72", () => {
    const interval = npsInterval(20, 30, 100);
    expect(interval?.low).toBeCloseTo(-23.72, 10);
    expect(interval?.high).toBeCloseTo(3.72, 10);
  });

  it("does not exist without answers", () => {
    expect(npsInterval(0, 0, 0)).toBeNull();
  });

  it("rests on all answers: 20 + 50 + 30 = 100", () => {
    const rule = { type: "nps", promoters: "p", detractors: "d", answers: ["p", "a", "d"] } as const;
    expect(casesOf(rule, { p: 20, a: 50, d: 30 })).toBe(100);
  });
});

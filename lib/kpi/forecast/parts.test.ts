import { describe, expect, it } from "vitest";
import { forecastInProgress, knownFrom } from ".";
import { reportOf } from "./accuracy";
import { initialStates } from "./initial-states";
import { drift, seasonalNaive } from "./simple-methods";
import { studentQuantile } from "./student";

const trial = (origin: number, actual: number, forecast: number, step = 1) => ({
  origin,
  step,
  actual,
  forecast,
  scaledError: actual - forecast,
});

describe("the simple methods", () => {
  it("repeat the last season: after 1, 2, 3, 4 with a season of 2 come 3, 4, 3; the third errs over two seasons", () => {
    const fitted = seasonalNaive.fit([1, 2, 3, 4], 2);
    expect(fitted.ahead(3)).toEqual([3, 4, 3]);
    expect(fitted.varianceRatios(3)).toEqual([1, 1, 2]);
  });

  it("draw the line from first to last: 10 … 40 over 3 steps go on to 50 and 60", () => {
    expect(drift.fit([10, 15, 35, 40], 1).ahead(2)).toEqual([50, 60]);
    // h (1 + h / 3): 4/3 and 10/3, the second 2.5 times the first.
    expect(drift.fit([10, 15, 35, 40], 1).varianceRatios(2)[1]).toBeCloseTo(2.5, 10);
  });
});

it("states start from whole seasons: 8, 12, 10, 14 is a level of 9 rising 1 a period with deviations of −1.5 and 1.5", () => {
  // Season means 10 and 12: 1 a period; within a season of two, half a step lies before and after the mean.
  expect(initialStates([8, 12, 10, 14], 2)).toEqual({ level: 8.5, trend: 1, seasonal: [-1.5, 1.5] });
});

it.each([
  [80, 5, 1.4759],
  [95, 5, 2.5706],
  [80, 11, 1.3634],
  [95, 11, 2.201],
  [95, 23, 2.0687],
] as const)(
  "Student's t for %i %% with %i degrees of freedom is %f, as in the tables",
  (percent, freedom, value) => {
    expect(studentQuantile(percent, freedom)).toBeCloseTo(value, 2);
  },
);

describe("the error of trials", () => {
  const values = [10, 20, 10, 30, 10, 40];

  it("10 of 100 and 20 of 100: mean 15, 15 % of all; repeating the season before errs by 5 on average: scaled 3", () => {
    const report = reportOf([trial(4, 100, 110), trial(5, 100, 80)], values, 2, 1);
    // 10 → 10, 20 → 30, 10 → 10, 30 → 40: (0 + 10 + 0 + 10) ÷ 4 = 5.
    expect(report).toMatchObject({
      trials: 2,
      origins: 2,
      meanAbsoluteError: 15,
      percent: 15,
      meanAbsolutePercentageError: 15,
      meanAbsoluteScaledError: 3,
    });
  });

  it("is told by step, and nothing is told of a step that was not tried", () => {
    const { steps } = reportOf([trial(4, 100, 90), trial(4, 200, 150, 2)], values, 2, 3);
    expect(steps.map(({ step, percent }) => [step, percent])).toEqual([
      [1, 10],
      [2, 25],
      [3, null],
    ]);
  });

  it("has no mean percentage where one period had nothing, but the share of all: 10 of 0 + 100 is 10 %", () => {
    const report = reportOf([trial(4, 0, 0), trial(5, 100, 90)], values, 2, 1);
    expect([report.meanAbsolutePercentageError, report.percent]).toEqual([null, 10]);
  });
});

describe("the period in progress", () => {
  const range = (value: number) => ({ low: value - 50, high: value + 50 });
  const whole = { value: 200, range80: range(200), range95: range(200) };
  const past = new Map([
    [4, { total: 100, early: 40 }],
    [5, { total: 300, early: 120 }],
  ]);
  const exact = [trial(4, 100, 100), trial(5, 300, 300)];

  it("has 90, and of 200 forecast the 60 % still to come that came late in the past: 90 + 120 = 210", () => {
    const { value, range95 } = forecastInProgress(whole, { untilToday: 90, soFar: 90 }, past, exact);
    expect([value, range95.low, range95.high]).toEqual([210, 210, 210]);
  });

  it("is at least what has come: 250 so far today, although 90 + 120 = 210 was to be expected", () => {
    const { value, range80 } = forecastInProgress(whole, { untilToday: 90, soFar: 250 }, past, exact);
    expect([value, range80.low]).toEqual([250, 250]);
  });

  it("errs as it would have in the past: forecasts of 150 for 100 and 300 leave 60 − 90 and 180 − 90, spread √4500", () => {
    const trials = [trial(4, 100, 150), trial(5, 300, 150)];
    const { value, range80 } = forecastInProgress(whole, { untilToday: 90, soFar: 90 }, past, trials);
    expect(value).toBe(210);
    expect(range80.high - 210).toBeCloseTo(studentQuantile(80, 1) * Math.sqrt(4500), 6);
  });

  it("keeps the forecast of the whole while fewer than two past periods were tried", () => {
    expect(forecastInProgress(whole, { untilToday: 90, soFar: 90 }, past, [])).toBe(whole);
  });
});

describe("where a history begins", () => {
  it.each([
    { words: "nothing before the first record", values: [0, 0, null, 50, 60, 55], from: 3 },
    { words: "4 and 17 are each less than half of what follows", values: [0, 4, 17, 60, 40, 50], from: 3 },
    { words: "30 is half of 60: a low month, not a beginning", values: [30, 60, 50], from: 0 },
    { words: "a quarter of a season at most: 3 of 12 months", values: [1, 3, 9, 27, 81, 243], from: 3 },
    { words: "no value at all", values: [0, null, 0], from: 3 },
  ])("$words: $values starts at $from", ({ values, from }) => {
    expect(knownFrom(values, 12)).toBe(from);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "@/lib/testing/random";
import { forecastSeries, type SeriesForecast } from ".";

const forecast = (values: readonly number[], season: number, horizon: number): SeriesForecast => {
  const made = forecastSeries(values, season, horizon);
  if ("needed" in made) throw new Error(`${made.given} values are too few; ${made.needed} are needed`);
  return made;
};
const yearly = [80, 70, 90, 100, 110, 120, 90, 60, 100, 110, 130, 150];
const months = (count: number, valueAt: (season: number, at: number) => number) =>
  Array.from({ length: count }, (_, at) => valueAt(yearly[at % 12] ?? 0, at));

describe("a forecast of a series", () => {
  it("that repeats itself exactly repeats it, without any error: 80, 70, 90 after three equal years", () => {
    const { values, backtest } = forecast(
      months(36, (season) => season),
      12,
      3,
    );
    [80, 70, 90].forEach((value, index) => {
      expect(values[index]?.value).toBeCloseTo(value, 6);
      expect(values[index]?.range95.low).toBeCloseTo(value, 6);
    });
    expect([backtest.meanAbsoluteError, backtest.percent]).toEqual([0, 0]);
  });

  it("of a straight line 100, 102, 104 … continues it: 180 after the 40th value of 178", () => {
    const line = Array.from({ length: 40 }, (_, at) => 100 + 2 * at);
    const { values, method } = forecast(line, 1, 3);
    expect(method).toBe("drift");
    expect(values.map(({ value }) => value)).toEqual([180, 182, 184]);
  });

  it("whose season multiplies with growth of 2 % a month is forecast on logarithms, within 1 % of what comes", () => {
    const growing = months(66, (season, at) => season * 1.02 ** at);
    const { values, method } = forecast(growing.slice(0, 60), 12, 6);
    expect(method).toBe("holt-winters-log");
    values.forEach(({ value }, index) => {
      expect(Math.abs(value / (growing[60 + index] ?? 0) - 1)).toBeLessThan(0.01);
    });
  });

  it("says how many periods it needs: 24 months for two seasons, of which 23 are there", () => {
    expect(
      forecastSeries(
        months(23, (season) => season),
        12,
        6,
      ),
    ).toEqual({ needed: 24, given: 23 });
    expect(
      forecastSeries(
        months(24, (season) => season),
        12,
        6,
      ),
    ).toHaveProperty("values");
  });

  it("needs 14 days, 10 quarters (4 to learn from and 6 to be tried on), 10 years", () => {
    const needed = [7, 4, 1].map((season) => forecastSeries([1], season, 1));
    expect(needed).toEqual([14, 10, 10].map((count) => ({ needed: count, given: 1 })));
  });

  it("is the same every time: no chance is in it", () => {
    const values = months(40, (season, at) => season + ((at * 37) % 11));
    expect(forecastSeries(values, 12, 6)).toEqual(forecastSeries(values, 12, 6));
  });

  it("tries what is known: 12 forecasts one month ahead from 36 months, of which Holt–Winters needs 24, and 7 six ahead", () => {
    const values = months(36, (season, at) => season + ((at * 37) % 11));
    const { backtest } = forecast(values, 12, 6);
    expect(backtest.origins).toBe(12);
    expect(backtest.steps.map(({ trials }) => trials)).toEqual([12, 11, 10, 9, 8, 7]);
  });
});

describe("any history of sums that are never negative", () => {
  const histories = fc.record({
    values: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 24, maxLength: 48 }),
    horizon: fc.integer({ min: 1, max: 18 }),
  });

  it("has forecasts and ranges from 0 up, each range around its value and the 80 % one within the 95 % one", () => {
    fc.assert(
      fc.property(histories, ({ values, horizon }) => {
        const { values: ahead, backtest } = forecast(values, 12, horizon);
        expect(ahead).toHaveLength(horizon);
        for (const { value, range80, range95 } of ahead) {
          const ends = [0, range95.low, range80.low, value, range80.high, range95.high];
          expect(ends.every(Number.isFinite)).toBe(true);
          expect(ends).toEqual([...ends].sort((a, b) => a - b));
        }
        expect(backtest.origins).toBeGreaterThanOrEqual(6);
      }),
      { numRuns: 40 },
    );
  });

  it("is told in another currency by the same factor: a dinar worth 1 ÷ 1,024", () => {
    fc.assert(
      fc.property(histories, ({ values }) => {
        const [once, dinars] = [1, 1024].map((factor) =>
          forecast(
            values.map((value) => value * factor),
            12,
            3,
          ),
        );
        once?.values.forEach(({ value, range80 }, index) => {
          const other = dinars?.values[index];
          expect((other?.value ?? 0) / 1024).toBeCloseTo(value, 1);
          expect((other?.range80.high ?? 0) / 1024).toBeCloseTo(range80.high, 1);
        });
      }),
      { numRuns: 15, seed: 11 },
    );
  });
});

describe("ranges hold what they promise on simulated seasons with a wandering level", () => {
  const simulated = [
    { name: "36 months, season added", season: 12, known: 36, horizon: 6, multiplies: false, runs: 70 },
    { name: "60 months, season multiplying", season: 12, known: 60, horizon: 6, multiplies: true, runs: 50 },
    {
      name: "24 months, the fewest there may be",
      season: 12,
      known: 24,
      horizon: 6,
      multiplies: false,
      runs: 300,
    },
    {
      name: "20 quarters, season multiplying",
      season: 4,
      known: 20,
      horizon: 4,
      multiplies: true,
      runs: 100,
    },
    { name: "84 days, weekdays", season: 7, known: 84, horizon: 7, multiplies: false, runs: 50 },
  ];

  it.each(simulated)(
    "$name: 70 to 90 % of what comes lies in the 80 % range, 89 to 99 % in the 95 % range",
    ({ name, season, known, horizon, multiplies, runs }) => {
      const random = createRandom(name);
      let [all, within80, within95] = [0, 0, 0];
      for (let run = 0; run < runs; run++) {
        const pattern = Array.from({ length: season }, () => random.normal(0, 15));
        const slope = random.normal(0.5, 0.5);
        let level = 100;
        const series = Array.from({ length: known + horizon }, (_, at) => {
          level += slope + random.normal(0, 1.5);
          const swing = (pattern[at % season] ?? 0) + random.normal(0, 6);
          return Math.max(0, multiplies ? level * Math.exp(swing / 100) : level + swing);
        });
        forecast(series.slice(0, known), season, horizon).values.forEach(({ range80, range95 }, index) => {
          const came = series[known + index] ?? 0;
          all += 1;
          if (came >= range80.low && came <= range80.high) within80 += 1;
          if (came >= range95.low && came <= range95.high) within95 += 1;
        });
      }
      expect(within80 / all).toBeGreaterThan(0.7);
      expect(within80 / all).toBeLessThan(0.9);
      expect(within95 / all).toBeGreaterThan(0.89);
      expect(within95 / all).toBeLessThan(0.99);
    },
  );
});

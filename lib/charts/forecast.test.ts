import { describe, expect, it } from "vitest";
import { thinSpace } from "@/lib/format/number-parts";
import type { FigureFormat } from "@/lib/format/unit";
import { forecastCsv } from "./forecast-csv";
import { type ForecastPeriod, forecastValues, toForecastRows } from "./forecast-rows";
import { backtestSentence, forecastFigure, forecastSentence, summarizeForecast } from "./forecast-words";
import { columnsCsv, columnValues, toColumnRows } from "./stacked-columns";

const money: FigureFormat = { unit: "money", grain: "month", locale: "en-GB", currency: "EUR" };
const history = [
  { start: "2026-09-01", end: "2026-10-01", value: 40_000 },
  { start: "2026-10-01", end: "2026-11-01", value: 50_000 },
];
const november: ForecastPeriod = {
  start: "2026-11-01",
  end: "2026-12-01",
  partial: true,
  actual: 30_000,
  value: 60_000,
  low80: 55_000,
  high80: 65_000,
  low95: 52_000,
  high95: 68_000,
};
const december: ForecastPeriod = {
  ...november,
  start: "2026-12-01",
  end: "2027-01-01",
  partial: false,
  actual: null,
  value: 70_000,
};
const rows = toForecastRows(history, [november, december]);

describe("what is known and what is forecast", () => {
  it("lie on one axis: the forecast's line and fan open from the last known value of 50,000", () => {
    expect(rows.map(({ known }) => known)).toEqual([40_000, 50_000, null, null]);
    expect(rows.map(({ line }) => line)).toEqual([null, 50_000, 60_000, 70_000]);
    expect(rows.map(({ range80 }) => range80)).toEqual([
      null,
      [50_000, 50_000],
      [55_000, 65_000],
      [55_000, 65_000],
    ]);
    expect(rows.map(({ soFar }) => soFar)).toEqual([null, null, 30_000, null]);
  });

  it("have an axis from the lowest, 30,000 so far, to the highest, December's 70,000", () => {
    const values = forecastValues(rows);
    expect([Math.min(...values), Math.max(...values)]).toEqual([30_000, 70_000]);
  });

  it("without a forecast are the history alone", () => {
    expect(toForecastRows(history, []).map(({ line }) => line)).toEqual([null, null]);
  });

  it("go into a file with a row per period", () => {
    const lines = forecastCsv(rows, "Revenue (EUR)").trimEnd().split("\r\n");
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe("2026-09-01,2026-10-01,40000,,,,,,");
    expect(lines[3]).toBe("2026-11-01,2026-12-01,,30000,60000,55000,65000,52000,68000");
  });
});

describe("a forecast in words", () => {
  it("says how the period in progress ends and what the next one brings", () => {
    expect(forecastSentence("Revenue", [november, december], money)).toBe(
      `Revenue: Nov 2026 is likely to end at €60K (80${thinSpace}%: €55K – €65K), Dec 2026 at €70K (80${thinSpace}%: €55K – €65K).`,
    );
  });

  it("counts whole leads: 106.6 are 107, but 3.4 stay 3.4", () => {
    const count: FigureFormat = { ...money, unit: "count" };
    expect([106.6, 3.4].map((value) => forecastFigure(value, count))).toEqual(["107", "3.4"]);
  });

  it("says by how much it missed: 6.2 %; from 30 % on that it is a rough guide; without percent the amount", () => {
    expect(backtestSentence({ percent: 6.2, meanAbsoluteError: 1 }, money)).toBe(
      `In backtests this method missed by 6.2${thinSpace}% on average.`,
    );
    expect(backtestSentence({ percent: 45, meanAbsoluteError: 1 }, money)).toMatch(
      /: a rough guide, not a plan\.$/,
    );
    expect(backtestSentence({ percent: null, meanAbsoluteError: 250 }, money)).toContain("missed by €250");
  });

  it("tells those who cannot see the chart the known periods, too", () => {
    expect(summarizeForecast("Revenue", history, [november, december], money)).toMatch(
      /^Revenue, 2 known periods from Sept? 2026 to Oct 2026, and 2 forecast\. Oct 2026: €50K\./,
    );
  });
});

describe("stacked columns", () => {
  const columns = [
    { start: "2026-11-01", end: "2026-12-01", partial: true, amounts: { won: 10, open: 5 }, target: 20 },
    { start: "2026-12-01", end: "2027-01-01", partial: false, amounts: { won: 0, open: 8 }, target: null },
  ];

  it("need an axis up to 10 + 5 = 15, 8 and the target of 20", () => {
    expect(columnValues(columns)).toEqual([15, 20, 8]);
  });

  it("are drawn by layer, and go into a file with a column for each", () => {
    expect(toColumnRows(columns)[0]).toMatchObject({ start: "2026-11-01", won: 10, open: 5, target: 20 });
    const layers = [
      { id: "won", name: "Won" },
      { id: "open", name: "Open" },
    ];
    expect(columnsCsv(layers, columns, "EUR").split("\r\n").slice(0, 3)).toEqual([
      "start,end,in progress,Won (EUR),Open (EUR),target (EUR)",
      "2026-11-01,2026-12-01,yes,10,5,20",
      "2026-12-01,2027-01-01,no,0,8,",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { bandZones } from "@/lib/charts/band-zones";
import { type ChartPoint, reasonInWords } from "@/lib/charts/chart-point";
import { sparklineShape } from "@/lib/charts/sparkline";
import { trendCsv } from "@/lib/charts/trend-csv";
import { toTrendRows, trendValues } from "@/lib/charts/trend-rows";
import { summarizeTrend } from "@/lib/charts/trend-summary";
import { thinSpace } from "@/lib/format/number-parts";
import type { FigureFormat } from "@/lib/format/unit";

const months = ["2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01", "2026-12-01"];
const monthly = (values: (number | null)[], partialFrom = values.length): ChartPoint[] =>
  values.map((value, index) => ({
    start: months[index] ?? "",
    end: months[index + 1] ?? "2027-01-01",
    partial: index >= partialFrom,
    value,
    reason: value === null ? "no-data" : null,
  }));
const percent: FigureFormat = { unit: "%", grain: "month", locale: "en-GB", currency: "EUR" };

describe("toTrendRows", () => {
  it("a gap stays a gap, and a value between gaps is marked for a dot", () => {
    const rows = toTrendRows(monthly([70, null, 75, null, 80]));
    expect(rows.map((row) => row.value)).toEqual([70, null, 75, null, 80]);
    expect(rows.map((row) => row.isolated)).toEqual([true, false, true, false, true]);
  });
  it("the period in progress leaves the solid line; the dashes start at the last complete value", () => {
    const rows = toTrendRows(monthly([70, 72, 40], 2));
    expect(rows.map((row) => row.value)).toEqual([70, 72, null]);
    expect(rows.map((row) => row.partialValue)).toEqual([null, 72, 40]);
  });
  it("without a value in progress nothing is dashed", () => {
    expect(toTrendRows(monthly([70, 72, null], 2)).map((row) => row.partialValue)).toEqual([
      null,
      null,
      null,
    ]);
  });
  it("the comparison lies on it by index, and a shorter one ends early", () => {
    const rows = toTrendRows(monthly([70, 72, 74]), monthly([60, 62]), [65, 70, 75]);
    expect(rows.map((row) => row.comparisonValue)).toEqual([60, 62, null]);
    expect(trendValues(rows)).toEqual([70, 60, 65, 72, 62, 70, 74, 75]);
  });
});

describe("bandZones", () => {
  it("up: below 70 off, 70 to 80 watch, above ok, within 0 to 100", () => {
    expect(bandZones({ ok: 80, watch: 70 }, "up", { min: 0, max: 100 })).toEqual([
      { status: "off", from: 0, to: 70 },
      { status: "watch", from: 70, to: 80 },
      { status: "ok", from: 80, to: 100 },
    ]);
  });
  it("down: up to 1.5 ok, to 3 watch; what lies outside the chart is left out", () => {
    expect(bandZones({ ok: 1.5, watch: 3 }, "down", { min: 0, max: 2.5 })).toEqual([
      { status: "ok", from: 0, to: 1.5 },
      { status: "watch", from: 1.5, to: 2.5 },
    ]);
  });
  it("no bands, no zones", () => expect(bandZones(null, "up", { min: 0, max: 1 })).toEqual([]));
});

describe("sparklineShape", () => {
  it("starts a new stroke after a gap and dashes into the period in progress", () => {
    const shape = sparklineShape(monthly([1, 2, null, 3, 2, 1], 5));
    expect(shape.line.match(/M/g)).toHaveLength(2);
    expect(shape.partialLine).toMatch(/^M\d.*L\d/);
    expect(shape.last).toMatchObject({ x: 97, partial: true });
  });
  it("one value alone is a dot; none at all is nothing", () => {
    expect(sparklineShape(monthly([5])).dots).toHaveLength(1);
    expect(sparklineShape(monthly([null, null]))).toMatchObject({ line: "", last: null, dots: [] });
  });
  it("values from 0 to 80 with ok from 40 up: the zone is the upper half", () => {
    const zone = sparklineShape(monthly([0, 80]), { ok: 40, watch: 20 }).okZone;
    expect(zone).toEqual({ y: 0, height: 50 });
  });
});

describe("summarizeTrend", () => {
  it("tells the latest complete value, its change, the extremes, the gap and the period in progress", () => {
    const points = monthly([80, null, 71, 75.1, 60], 4);
    expect(summarizeTrend("CSAT", points, percent)).toBe(
      `CSAT, 5 periods from Jul 2026 to Nov 2026. Latest complete, Oct 2026: 75.1${thinSpace}%, up 4.1 points on the period before. Highest 80.0${thinSpace}% in Jul 2026, lowest 71.0${thinSpace}% in Sept 2026. 1 period has no value. Nov 2026 is in progress: 60.0${thinSpace}% so far.`,
    );
  });
  it("says so when there is nothing", () => {
    expect(summarizeTrend("CSAT", [], percent)).toBe("CSAT: no periods to show.");
    expect(summarizeTrend("CSAT", monthly([null]), percent)).toContain(
      "No complete period has a value: no data.",
    );
  });
});

describe("trendCsv", () => {
  it("a row per period with parts, n, comparison and the reason for a missing value", () => {
    const [first, second] = monthly([70, null]);
    const rows = toTrendRows(
      [
        { ...first, parts: { satisfied: 7, answers: 10 }, n: 10, status: "watch" },
        { ...second },
      ] as ChartPoint[],
      monthly([65]),
    );
    expect(trendCsv(rows, "CSAT (%)")).toBe(
      "start,end,in progress,CSAT (%),no value because,satisfied,answers,n,interval low,interval high,comparison start,comparison value,status\r\n" +
        "2026-07-01,2026-08-01,no,70,,7,10,10,,,2026-07-01,65,watch\r\n" +
        "2026-08-01,2026-09-01,no,,no-data,,,,,,,,\r\n",
    );
  });
});

describe("reasonInWords", () => {
  it("prefers the server's own detail", () => {
    const [point] = monthly([null]);
    expect(point && reasonInWords(point)).toBe("No data");
    expect(point && reasonInWords({ ...point, reasonDetail: "No costs before July" })).toBe(
      "No costs before July",
    );
  });
});

import { describe, expect, it } from "vitest";
import type { CohortPayback, Cohorts } from "@/lib/contracts/cohorts";
import { cohortsCsv, paybackCsv } from "./cohorts-csv";
import { heatRows, heatScaleOf, scaleEnds } from "./heat-rows";
import { paybackCurves } from "./payback-curves";

const words = { locale: "en-GB", currency: "EUR", fiscalYearStartMonth: 1 };
const plain = (text: string) => text.replaceAll("\u202f", " ");
const cell = (month: number, amount: number, percent: number | null, partial = false) => ({
  month,
  partial,
  amount,
  percent,
  interval: null,
});
const answer = {
  from: "2026-01-01",
  to: "2026-03-01",
  grain: "month",
  timeZone: "Europe/Berlin",
  currency: "EUR",
  asOf: "2026-03-10T10:00:00Z",
  reason: null,
} as const;
const customers: Cohorts = {
  ...answer,
  measure: "customers",
  base: "acquisition-month",
  finding: null,
  cohorts: [
    {
      start: "2026-01-01",
      end: "2026-02-01",
      partial: false,
      size: 10,
      base: 10,
      cells: [cell(0, 10, 100), cell(1, 8, 80), cell(2, 8, 80, true)],
    },
    {
      start: "2026-02-01",
      end: "2026-03-01",
      partial: false,
      size: 0,
      base: 0,
      cells: [cell(0, 0, null), cell(1, 0, null, true)],
    },
  ],
  average: [{ month: 0, cohorts: 1, amount: 10, base: 10, percent: 100, interval: null }],
};

describe("cohorts as rows of a heat map", () => {
  it("below their average, each cell with its share in the map and all about it in words", () => {
    const rows = heatRows(customers, "percent", words);
    expect(rows.map(({ label, size }) => [label, size])).toEqual([
      ["All, weighted", "10"],
      ["Jan 2026", "10"],
      ["Feb 2026", "0"],
    ]);
    expect(rows[1]?.cells.map(({ text, partial }) => [text, partial])).toEqual([
      ["100", false],
      ["80", false],
      ["80", true],
    ]);
    expect(plain(rows[1]?.cells[1]?.readout ?? "")).toBe(
      "Jan 2026: 10 customers, after 1 month 8 still there = 80.0 %",
    );
    expect(rows[2]?.cells[0]?.text).toBe("–");
  });

  it("numbers have no average, as cohorts differ in size", () => {
    expect(heatRows(customers, "absolute", words).map(({ label }) => label)).toEqual([
      "Jan 2026",
      "Feb 2026",
    ]);
  });

  it("shares of 80 to 100 are seen against 80 to 100; months in progress do not count", () => {
    const scale = heatScaleOf(customers, "percent");
    expect(scale).toEqual({ low: 80, high: 100, clipped: false });
    expect(plain(JSON.stringify(scaleEnds(scale, customers, "percent", words)))).toBe(
      '{"low":"80 %","high":"100 %"}',
    );
  });

  it("revenue's base month of 100 % does not pale the 12 % and 17 % that follow: 0 to 17", () => {
    const cells = [cell(0, 1_000, 100), cell(1, 120, 12), cell(2, 170, 17)];
    const revenue: Cohorts = {
      ...customers,
      measure: "revenue",
      cohorts: [{ start: "2026-01-01", end: "2026-02-01", partial: false, size: 4, base: 1_000, cells }],
    };
    expect(heatScaleOf(revenue, "percent")).toEqual({ low: 0, high: 17, clipped: false });
  });

  it("as CSV each cell is a row, exact, with what it is a share of", () => {
    const [head, , second] = cohortsCsv(customers).split("\r\n");
    expect(head).toContain("% of customers acquired");
    expect(second).toBe("2026-01-01,2026-02-01,10,1,no,8,80,,");
  });
});

const months = ["01", "02", "03", "04", "05", "06", "07", "08"];
const payback: CohortPayback = {
  ...answer,
  grossMarginPercent: 50,
  costVariant: "default",
  costVariantName: "All",
  dimensions: [],
  cohorts: months.map((month, index) => ({
    start: `2026-${month}-01`,
    end: `2026-${months[index + 1] ?? "09"}-01`,
    partial: month === "08",
    size: 1,
    cost: 10,
    marginToDate: 5,
    cells: Array.from({ length: 8 - index }, (_, age) => ({ month: age, margin: 5, recouped: 0.5 })),
    paybackMonths: null,
    reason: "not-mature" as const,
    reasonDetail: "Not yet",
  })),
  average: { cells: [{ month: 0, cohorts: 7, recouped: 0.5 }], paybackMonths: null },
};

describe("payback as curves", () => {
  it("of 7 complete cohorts the newest 6 are named, 1 is faint, their average in front; August is in progress", () => {
    const curves = paybackCurves(payback, words);
    expect(curves.map(({ label, look }) => [label, look])).toEqual([
      ["All, weighted", "main"],
      ["Jan 2026", "faint"],
      ...["Feb", "Mar", "Apr", "May", "Jun", "Jul"].map((month) => [`${month} 2026`, "named"]),
    ]);
  });

  it("neighbours differ in colour, and a month keeps its own in whatever range it is seen", () => {
    const later = { ...payback, cohorts: payback.cohorts.slice(3) };
    const colourOf = (data: CohortPayback) =>
      paybackCurves(data, words).find(({ id }) => id === "2026-06-01")?.colour;
    expect(colourOf(later)).toBe(colourOf(payback));
    const named = paybackCurves(payback, words).filter(({ look }) => look === "named");
    expect(new Set(named.map(({ colour }) => colour)).size).toBe(6);
  });

  it("as CSV has a row per cohort and month, and one for a cohort without any", () => {
    const none = { ...payback, cohorts: payback.cohorts.slice(0, 1).map((each) => ({ ...each, cells: [] })) };
    expect(paybackCsv(none).split("\r\n")[1]).toBe("2026-01-01,2026-02-01,1,10,,Not yet,,,");
    expect(paybackCsv(payback).trim().split("\r\n")).toHaveLength(1 + 8 + 7 + 6 + 5 + 4 + 3 + 2 + 1);
  });
});

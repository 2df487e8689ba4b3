import { describe, expect, it } from "vitest";
import { nameMonths } from "./cohort-period";
import { cohortReadout, paybackHeadline, paybackText, retentionHeadline } from "./cohort-words";

const words = { locale: "en-GB", currency: "EUR", fiscalYearStartMonth: 1 };
const plain = (text: string) => text.replaceAll("\u202f", " ");
const group = (start: string, end: string, percent: number) => ({ start, end, percent });
const q2 = (percent: number) => group("2026-04-01", "2026-07-01", percent);
const earlier = (percent: number) => group("2026-01-01", "2026-04-01", percent);
const headline = (
  measure: "customers" | "revenue",
  finding: Parameters<typeof retentionHeadline>[0]["finding"],
  average: Parameters<typeof retentionHeadline>[0]["average"] = [],
) => plain(retentionHeadline({ measure, base: "acquisition-month", finding, average }, words));

describe("nameMonths", () => {
  it("names a month, a quarter of the fiscal year, and other months from first to last", () => {
    expect(nameMonths({ start: "2026-03-01", end: "2026-04-01" }, words)).toBe("Mar 2026");
    expect(nameMonths({ start: "2026-04-01", end: "2026-07-01" }, words)).toBe("Q2 2026");
    expect(nameMonths({ start: "2026-05-01", end: "2026-08-01" }, words)).toBe("May 2026 – Jul 2026");
    const fromMay = { ...words, fiscalYearStartMonth: 5 };
    expect(plain(nameMonths({ start: "2026-05-01", end: "2026-08-01" }, fromMay))).toBe("Q1 FY 2026/27");
  });
});

describe("retentionHeadline", () => {
  it("says less and longer only of differences beyond chance", () => {
    const finding = { month: 3, recent: q2(82), before: earlier(91) };
    expect(headline("customers", { ...finding, significant: true })).toBe(
      "Customers won in Q2 2026 stay less: 82.0 % after 3 months against 91.0 %.",
    );
    expect(headline("customers", { ...finding, significant: false })).toBe(
      "Customers won in Q2 2026 stay as those before did: 82.0 % after 3 months against 91.0 %, a difference within noise.",
    );
    expect(headline("customers", { month: 1, recent: q2(91), before: earlier(82), significant: true })).toBe(
      "Customers won in Q2 2026 stay longer: 91.0 % after 1 month against 82.0 %.",
    );
  });

  it("of revenue compares the shares: 40 % is less than 55 %, 55.4 % is as 55 %", () => {
    const finding = { month: 3, before: earlier(55), significant: null };
    expect(headline("revenue", { ...finding, recent: q2(40) })).toBe(
      "Customers won in Q2 2026 buy less: 40.0 % of their month of acquisition in month 3, against 55.0 %.",
    );
    expect(headline("revenue", { ...finding, recent: q2(55.4) })).toContain("buy as those before did");
  });

  it("with too few cohorts to compare tells what became of all: 23 of 30 after 2 months", () => {
    const average = [1, 2].map((month) => ({ month, cohorts: 2, base: 30, amount: 23, percent: 76.66 }));
    expect(headline("customers", null, average)).toBe(
      "After 2 months 76.7 % of the customers won are still there (23 of 30).",
    );
    expect(headline("customers", null)).toContain("No cohort has come through a whole month yet");
  });
});

describe("cohortReadout", () => {
  const cell = { month: 6, partial: false, amount: 36, percent: 87.8, interval: { low: 74.5, high: 94.7 } };
  const readout = (of: Partial<Parameters<typeof cohortReadout>[0]>) =>
    plain(
      cohortReadout(
        { name: "Mar 2025", size: 41, measure: "customers", base: "acquisition-month", cell, ...of },
        words,
      ),
    );

  it("tells cohort, size, age, what is left, share and interval", () => {
    expect(readout({})).toBe(
      "Mar 2025: 41 customers, after 6 months 36 still there = 87.8 % (95 %: 74.5 – 94.7)",
    );
  });

  it("says so far of a month in progress, and has no share of nobody", () => {
    const started = { ...cell, month: 0, partial: true, amount: 1, percent: 100, interval: null };
    expect(readout({ size: 1, cell: started })).toBe(
      "Mar 2025: 1 customer, so far in that month 1 still there = 100.0 %",
    );
    expect(readout({ size: 0, cell: { ...cell, amount: 0, percent: null, interval: null } })).toBe(
      "Mar 2025: 0 customers, after 6 months 0 still there",
    );
  });

  it("of revenue tells the money and what it is a share of", () => {
    const bought = { ...cell, amount: 12_300, percent: 88.1, interval: null };
    expect(readout({ measure: "revenue", base: "first-full-month", cell: bought })).toBe(
      "Mar 2025: 41 customers, in month 6 €12,300 = 88.1 % of their first full month",
    );
  });
});

describe("payback in words", () => {
  it("knows month 0, month 1 and later ones", () => {
    expect([0, 1, 4].map(paybackText)).toEqual([
      "in the month of acquisition",
      "after 1 month",
      "after 4 months",
    ]);
  });

  it("tells when the cohorts had paid back, or how far they are: 0.612 of the cost after 7 months", () => {
    expect(paybackHeadline({ cells: [], paybackMonths: 5 }, words)).toBe(
      "Together they have paid back the cost of winning them after 5 months.",
    );
    const cells = [{ month: 7, recouped: 0.612 }];
    expect(plain(paybackHeadline({ cells, paybackMonths: null }, words))).toBe(
      "Of the cost of winning them 61.2 % is back after 7 months.",
    );
    expect(paybackHeadline({ cells: [], paybackMonths: null }, words)).toBe("");
  });
});

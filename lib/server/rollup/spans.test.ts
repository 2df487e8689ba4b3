import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/time";
import { isWholeMonths, spansBefore, spansOf } from "./spans";

describe("spansOf", () => {
  it("15 January to 10 April: 17 days, the months February and March, 9 days", () => {
    expect(spansOf("2026-01-15", "2026-04-10")).toEqual([
      { grain: "day", from: "2026-01-15", to: "2026-02-01" },
      { grain: "month", from: "2026-02-01", to: "2026-04-01" },
      { grain: "day", from: "2026-04-01", to: "2026-04-10" },
    ]);
  });

  it("whole months are months alone, and days within one month days alone", () => {
    expect(spansOf("2026-01-01", "2027-01-01")).toEqual([
      { grain: "month", from: "2026-01-01", to: "2027-01-01" },
    ]);
    expect(spansOf("2026-02-03", "2026-02-20")).toEqual([
      { grain: "day", from: "2026-02-03", to: "2026-02-20" },
    ]);
    expect(spansOf("2026-02-20", "2026-03-05")).toEqual([
      { grain: "day", from: "2026-02-20", to: "2026-03-05" },
    ]);
  });

  it("of an empty range there is none", () => {
    expect(spansOf("2026-01-01", "2026-01-01")).toEqual([]);
  });

  it("spans follow one another from start to end, whatever the range, with months starting on the first", () => {
    const property = fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), (offset, length) => {
      const start = addDays("2020-01-01", offset);
      const end = addDays(start, length);
      const spans = spansOf(start, end);
      expect(spans[0]?.from).toBe(start);
      expect(spans.at(-1)?.to).toBe(end);
      expect(spans.reduce((days, { from, to }) => days + daysBetween(from, to), 0)).toBe(length);
      expect(spans.every(({ grain, from }) => grain === "day" || from.endsWith("-01"))).toBe(true);
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});

describe("spansBefore", () => {
  it("10 April 2026: every month before April, and 9 days", () => {
    expect(spansBefore("2026-04-10").map(({ grain, to }) => [grain, to])).toEqual([
      ["month", "2026-04-01"],
      ["day", "2026-04-10"],
    ]);
  });
});

describe("isWholeMonths", () => {
  it("is so of a quarter, and not of a week or of nothing", () => {
    expect(isWholeMonths("2026-01-01", "2026-04-01")).toBe(true);
    expect(isWholeMonths("2026-01-05", "2026-01-12")).toBe(false);
    expect(isWholeMonths("2026-01-01", "2026-01-01")).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDateOf, parseTimestampOrDate, startOfMinute, toInstant } from ".";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/St_Johns",
  "Asia/Kolkata",
  "Pacific/Apia",
  "Africa/Cairo",
  "America/Sao_Paulo",
  "Pacific/Auckland",
  "Australia/Lord_Howe",
  "America/New_York",
] as const;

describe("the first instant of a local day", () => {
  it.each([
    ["an ordinary day in Berlin", "2026-01-15", "Europe/Berlin", "2026-01-14T23:00:00.000Z"],
    ["half an hour off the hour in St John's", "2026-01-15", "America/St_Johns", "2026-01-15T03:30:00.000Z"],
    ["half an hour off the hour in Kolkata", "2026-01-15", "Asia/Kolkata", "2026-01-14T18:30:00.000Z"],
    ["Cairo skips 00:00–01:00: it starts at 01:00", "2024-04-26", "Africa/Cairo", "2024-04-25T22:00:00.000Z"],
    ["São Paulo skips 00:00–01:00", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
    ["Apia skipped this whole day", "2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["and the next starts at the same instant", "2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
  ])("%s", (_, date, zone, instant) => {
    expect(toInstant(date, zone).toISOString()).toBe(instant);
  });

  it("is on that day by the wall clock, and the millisecond before is not, in every zone", () => {
    // From 2012 on: until 2011 St John's turned its clocks at 00:01, so that a day could return for an hour.
    const dayNumbers = fc.integer({ min: 0, max: 365 * 30 });
    const holds = fc.property(fc.constantFrom(...zones), dayNumbers, (zone, days) => {
      const date = addDays("2012-01-01", days);
      const start = toInstant(date, zone);
      const before = new Date(start.getTime() - 1);
      return localDateOf(start, zone) === date && localDateOf(before, zone) === addDays(date, -1);
    });
    expect(fc.check(holds, { numRuns: 300 }).failed).toBe(false);
  });

  it("leaves no gap and no overlap from day to day: 22 to 26 hours each, none for the day Apia skipped", () => {
    const dayNumbers = fc.integer({ min: 0, max: 365 * 60 });
    const holds = fc.property(fc.constantFrom(...zones), dayNumbers, (zone, days) => {
      const date = addDays("1990-01-01", days);
      const hours =
        (toInstant(addDays(date, 1), zone).getTime() - toInstant(date, zone).getTime()) / 3_600_000;
      return zone === "Pacific/Apia" && date === "2011-12-30" ? hours === 0 : hours >= 22 && hours <= 26;
    });
    const skippedDay: [(typeof zones)[number], number] = ["Pacific/Apia", 8033];
    expect(addDays("1990-01-01", 8033)).toBe("2011-12-30");
    expect(fc.check(holds, { numRuns: 300, examples: [skippedDay] }).failed).toBe(false);
  });
});

describe("reading a timestamp or date", () => {
  it.each([
    ["a date alone is local midnight", "2026-03-01", "2026-02-28T18:30:00.000Z"],
    ["UTC", "2026-03-01T09:30:00Z", "2026-03-01T09:30:00.000Z"],
    ["an offset", "2026-03-01T09:30:00+05:30", "2026-03-01T04:00:00.000Z"],
    ["fractions beyond milliseconds are cut", "2026-03-01T09:30:00.123456Z", "2026-03-01T09:30:00.123Z"],
  ])("%s: %s", (_, text, instant) => {
    expect(parseTimestampOrDate(text, "Asia/Kolkata").toISOString()).toBe(instant);
  });

  it.each(["2026-03-01T09:30:00", "1 March 2026", "", "20260301", "2026-3-1"])(
    "refuses %j, saying what is expected",
    (text) => {
      expect(() => parseTimestampOrDate(text, "UTC")).toThrow(/neither a date .* nor an ISO 8601 timestamp/);
    },
  );

  it.each(["2026-02-29", "2026-13-01", "2026-03-01T25:00:00Z", "2026-04-31T00:00:00Z"])(
    "refuses %s: there is no such point in time",
    (text) => {
      expect(() => parseTimestampOrDate(text, "UTC")).toThrow("names no real point in time");
    },
  );
});

describe("the minute of an instant", () => {
  it.each([
    ["2026-03-01T09:30:59.999Z", "2026-03-01T09:30:00.000Z"],
    ["2026-03-01T09:31:00.000Z", "2026-03-01T09:31:00.000Z"],
    ["1969-12-31T23:59:59.500Z", "1969-12-31T23:59:00.000Z"],
  ])("%s lies in the one that begins at %s", (instant, minute) => {
    expect(startOfMinute(new Date(instant)).toISOString()).toBe(minute);
  });

  it("is of the same local day, in every zone: clocks of today show whole minutes when a day begins", () => {
    const sameDay = fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }),
      (zone, time) => localDateOf(startOfMinute(new Date(time)), zone) === localDateOf(new Date(time), zone),
    );
    expect(fc.check(sameDay, { numRuns: 300 }).failed).toBe(false);
  });
});

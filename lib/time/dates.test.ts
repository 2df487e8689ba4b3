import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, firstOfMonth, monthsBetween, weekdayOf } from "./dates";

const first = Temporal.PlainDate.from("1900-01-01");
const anyDate = fc.integer({ min: 0, max: 110_000 }).map((days) => first.add({ days }).toString());
const plain = (date: string) => Temporal.PlainDate.from(date);

describe("calendar dates agree with the calendar library, from 1900 to 2200", () => {
  it("days and months later, or earlier", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1200, max: 1200 }), (date, count) => {
        expect(addDays(date, count)).toBe(plain(date).add({ days: count }).toString());
        expect(addMonths(date, count)).toBe(plain(date).add({ months: count }).toString());
      }),
      { numRuns: 2000 },
    );
  });

  it("days between, and weekdays", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(daysBetween(a, b)).toBe(plain(a).until(plain(b), { largestUnit: "days" }).days);
        expect(weekdayOf(a)).toBe(plain(a).dayOfWeek);
      }),
      { numRuns: 2000 },
    );
  });

  it("whole months between, forwards", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 4000 }), (start, days) => {
        const end = addDays(start, days);
        expect(monthsBetween(start, end)).toBe(
          plain(start).until(plain(end), { largestUnit: "months" }).months,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe("calendar dates by example", () => {
  it("31 January + 1 month is 28 February, in a leap year 29; 1 January − 1 month is 1 December", () => {
    expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(addMonths("2027-01-01", -1)).toBe("2026-12-01");
    expect(firstOfMonth(2026, 4)).toBe("2026-04-01");
  });

  it("31 January to 28 February is no whole month, to 31 March two", () => {
    expect(monthsBetween("2027-01-31", "2027-02-28")).toBe(0);
    expect(monthsBetween("2027-01-31", "2027-03-31")).toBe(2);
  });
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, wallClock } from "@/lib/time";
import { FormatDetector } from "./detect-formats";
import { serialToText } from "./excel-serial";
import { readDuration } from "./read-duration";
import { readFlag } from "./read-flag";
import { readNumber } from "./read-number";
import { readPercent } from "./read-percent";
import { readTimeCell } from "./read-time";
import { fullSalesforceId } from "./salesforce-id";

const berlin = {
  dateOrder: "dmy" as const,
  clock: wallClock("Europe/Berlin"),
  timeZone: "Europe/Berlin",
  date1904: false,
};
const problem = (pattern: RegExp) => ({ problem: expect.stringMatching(pattern) });

describe("numbers", () => {
  it.each([
    ["1.234,56", "comma", "1234.56"],
    ["1,234.56", "point", "1234.56"],
    ["€ 1.234,56", "comma", "1234.56"],
    ["1 234,5 EUR", "comma", "1234.5"],
    ["US$1,000", "point", "1000"],
    ["(1,234.50)", "point", "-1234.50"],
    ["12.50-", "point", "-12.50"],
    ["1'234.50", "point", "1234.50"],
    ["-7", "comma", "-7"],
    ["1.234", "comma", "1234"],
    ["1.234", "point", "1.234"],
    [",5", "comma", "0.5"],
  ] as const)("%s with a decimal %s is %s", (text, decimal, value) => {
    expect(readNumber(text, decimal)).toEqual({ value });
  });

  it.each([
    ["1.234,56", "point"],
    ["1234.56", "comma"],
    ["12.34.56", "point"],
    ["1,23", "point"],
    ["12 apples", "point"],
    ["1e5", "point"],
    ["--5", "point"],
  ] as const)("%s with a decimal %s is refused, not guessed", (text, decimal) => {
    expect(readNumber(text, decimal)).toEqual(problem(/is no number/));
  });

  it("what is written is read: any cents, in both ways of writing", () => {
    const holds = fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.boolean(), (cents, comma) => {
      const value = (cents / 100).toFixed(2);
      const written = Number(value).toLocaleString(comma ? "de-DE" : "en-US", { minimumFractionDigits: 2 });
      const read = readNumber(written, comma ? "comma" : "point");
      return "value" in read && Number(read.value) === Number(value);
    });
    expect(fc.check(holds).failed).toBe(false);
  });

  test("a spreadsheet's 0.0000001 is 0.0000001000 in digits", () => {
    expect(readNumber(1e-7, "comma")).toEqual({ value: "0.0000001000" });
  });

  test("0.29 as a fraction is 29 %, and 29 % is 29 whatever the scale", () => {
    expect(readPercent("0.29", "point", "fraction")).toEqual({ value: 29 });
    expect(readPercent("29 %", "point", "fraction")).toEqual({ value: 29 });
    expect(readPercent(40, "point", "percent")).toEqual({ value: 40 });
  });
});

describe("times", () => {
  it.each([
    ["2026-01-31", "2026-01-31"],
    ["31.01.2026", "2026-01-31"],
    ["31/1/26", "2026-01-31"],
    ["31 Jan 2026", "2026-01-31"],
    ["January 31, 2026", "2026-01-31"],
    ["2026-01-31T09:15:00.000+0000", "2026-01-31T09:15:00.000Z"],
    ["2026-01-31 09:15", "2026-01-31T08:15:00.000Z"],
    ["31.01.2026, 9:15 PM", "2026-01-31T20:15:00.000Z"],
    ["1767225600000", "2026-01-01T00:00:00.000Z"],
    ["2026-10-25 02:30", "2026-10-25T00:30:00.000Z"],
  ])("%s is %s in Berlin, day first", (text, value) => {
    expect(readTimeCell(text, berlin)).toEqual({ value });
  });

  it.each([
    ["29.02.2027", /no such date/],
    ["2027-02-29", /no such date/],
    ["2026-03-29 02:30", /clocks went forward/],
    ["01/31/2026", /no such date/],
    ["2026-01-31 25:00", /no time/],
    ["soon", /no date/],
  ])("%s is refused", (text, words) => {
    expect(readTimeCell(text, berlin)).toEqual(problem(words));
  });

  test("3/4/2026 is refused until it is told which comes first", () => {
    expect(readTimeCell("3/4/2026", { ...berlin, dateOrder: null })).toEqual(problem(/Choose/));
    expect(readTimeCell("3/4/2026", { ...berlin, dateOrder: "mdy" })).toEqual({ value: "2026-03-04" });
  });

  it.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [61, false, "1900-03-01"],
    [46053, false, "2026-01-31"],
    [46053.385416667, false, "2026-01-31T09:15:00"],
    [44591, true, "2026-01-31"],
    [0, true, "1904-01-01"],
  ])("serial %s (1904: %s) is %s", (serial, date1904, text) => {
    expect(serialToText(serial, date1904)).toEqual({ text });
  });

  test("serial 60 is the 29 February 1900 that never was", () => {
    expect(serialToText(60, false)).toEqual(problem(/29 February 1900/));
  });

  it("serials and days go round, from March 1900 on", () => {
    const holds = fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
      const read = serialToText(serial, false);
      return "text" in read && read.text === addDays("1899-12-30", serial);
    });
    expect(fc.check(holds).failed).toBe(false);
  });
});

test("lengths of time: 01:30:00, 5,400,000 ms and 1.5 h are the same", () => {
  expect(readDuration("01:30:00", "point", "ms")).toEqual({ value: 5_400_000 });
  expect(readDuration("5400000", "point", "ms")).toEqual({ value: 5_400_000 });
  expect(readDuration("1.5", "point", "h")).toEqual({ value: 5_400_000 });
  expect(readDuration("-1", "point", "h")).toEqual(problem(/negative/));
});

test("yes and no in their usual words; a canceled case is neither without being told", () => {
  expect(["TRUE", "1", "Ja", "0", "no", ""].map((word) => readFlag(word))).toEqual(
    [true, true, true, false, false, false].map((value) => ({ value })),
  );
  expect(readFlag("Canceled")).toEqual(problem(/neither/));
});

describe("how a file writes numbers and dates", () => {
  const detected = (...texts: string[]) => {
    const detector = new FormatDetector();
    for (const text of texts) detector.add(text);
    return { decimal: detector.decimal, dateOrder: detector.dateOrder, notes: detector.notes.length };
  };
  it.each([
    [["1.234,56", "3/4/2026"], "comma", null, 1],
    [["1234.56", "25/4/2026"], "point", "dmy", 0],
    [["4/25/2026"], "point", "mdy", 0],
    [["25/4/2026", "4/25/2026"], "point", null, 1],
    [["1.4.2026", "7,5"], "comma", "dmy", 0],
    [["2026-04-03"], "point", null, 0],
    [["1,234.50", "1.234,50"], "point", null, 1],
  ] as const)("%j: decimal %s, order %s, %s notes", (texts, decimal, dateOrder, notes) => {
    expect(detected(...texts)).toEqual({ decimal, dateOrder, notes });
  });
});

describe("Salesforce's ids of 15 characters", () => {
  it.each([
    ["0065g00000Ka000", "0065g00000Ka000AAB"],
    ["00Q5g00000Ka000", "00Q5g00000Ka000EAB"],
    ["a0BABCDEabcdeAB", "a0BABCDEabcdeAB2HY"],
    ["0065g00000Ka000AAB", "0065g00000Ka000AAB"],
    ["Our number 1234", "Our number 1234"],
  ])("%s is %s", (short, full) => {
    expect(fullSalesforceId(short)).toBe(full);
  });

  test("ids that differ in case alone stay apart when case does not matter", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^00Q[A-Za-z0-9]{12}$/), fc.nat(14), (id, at) => {
        const letter = id.charAt(at);
        const swapped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
        const other = `${id.slice(0, at)}${swapped}${id.slice(at + 1)}`;
        expect(fullSalesforceId(id).toLowerCase() === fullSalesforceId(other).toLowerCase()).toBe(
          id === other,
        );
      }),
    );
  });
});

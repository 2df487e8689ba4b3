import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ConvertedRecord, rateShifts } from "./rate-shifts";

const record = (day: string, amount: number, was: number, is: number, currency = "USD"): ConvertedRecord => ({
  currency,
  day,
  amount,
  was,
  is,
});
const rates = [
  { currency: "USD", validFrom: "2026-01-01", rate: 0.9 },
  { currency: "USD", validFrom: "2026-04-01", rate: 0.95 },
  { currency: "GBP", validFrom: "2026-01-01", rate: 1.2 },
];

describe("rates behind records that were converted again", () => {
  test("1,000 USD of May were 920 and are 950: the rate from April was 0.92 and is 0.95, of two records", () => {
    expect(
      rateShifts([record("2026-05-10", 1000, 920, 950), record("2026-06-10", 3, 2.7601, 2.85)], rates),
    ).toEqual([{ currency: "USD", validFrom: "2026-04-01", was: 0.92, is: 0.95, records: 2 }]);
  });

  test("March counts at January's rate, and each currency by itself, in their order", () => {
    const shifts = rateShifts(
      [record("2026-03-31", 100, 80, 90), record("2026-03-31", 100, 110, 120, "GBP")],
      rates,
    );
    expect(shifts.map(({ currency, validFrom, was, is }) => [currency, validFrom, was, is])).toEqual([
      ["GBP", "2026-01-01", 1.1, 1.2],
      ["USD", "2026-01-01", 0.8, 0.9],
    ]);
  });

  test("an amount of nothing tells no rate, and a date before any rate has none", () => {
    expect(rateShifts([record("2026-05-10", 0, 0, 0), record("2025-05-10", 1, 1, 1)], rates)).toEqual([]);
  });

  test("no record is counted twice, whatever their order", () => {
    const records = fc.array(
      fc.record({
        currency: fc.constantFrom("USD", "GBP"),
        day: fc.constantFrom("2026-02-01", "2026-05-01"),
        amount: fc.integer({ min: 1, max: 10_000 }),
        was: fc.integer({ min: 1, max: 10_000 }),
        is: fc.integer({ min: 1, max: 10_000 }),
      }),
    );
    fc.assert(
      fc.property(records, (all) => {
        const shifts = rateShifts(all, rates);
        expect(shifts.reduce((sum, shift) => sum + shift.records, 0)).toBe(all.length);
        expect(rateShifts(all.toReversed(), rates).map((shift) => shift.records)).toEqual(
          shifts.map((shift) => shift.records),
        );
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { convertedRecord } from "./converted-record";

const berlin = "Europe/Berlin";
const was = { amount: "1000", base_amount: "900.0000", currency: "USD", closed_at: "2026-05-31T22:30:00Z" };
const is = { ...was, base_amount: "950.0000" };

describe("a record that was converted again", () => {
  it("1,000 USD that were 900 and are 950 count at the rate of the local day, 1 June in Berlin", () => {
    expect(convertedRecord(was, is, berlin)).toEqual({
      currency: "USD",
      day: "2026-06-01",
      amount: 1000,
      was: 900,
      is: 950,
    });
  });

  it("counts a cost on its own day, whatever the time zone", () => {
    const cost = { amount: 10, base_amount: 9, currency: "USD", date: "2026-05-31" };
    expect(convertedRecord(cost, cost, "Pacific/Auckland")?.day).toBe("2026-05-31");
  });

  it.each([
    ["an amount", { ...was, amount: null }, { ...is, amount: null }],
    ["an amount before", { ...was, base_amount: undefined }, is],
    ["an amount now", was, { ...is, base_amount: null }],
    ["a currency", was, { ...is, currency: undefined }],
    ["a day", was, { ...is, closed_at: null }],
    ["a state before", null, is],
    ["a state now", was, null],
  ])("without %s there is none", (_, before, after) => {
    expect(convertedRecord(before, after, berlin)).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "./parse-amount";

const amountOf = (text: string, locale = "en-GB") => {
  const read = parseAmount(text, locale);
  return "amount" in read ? read.amount : null;
};

describe("parseAmount", () => {
  it.each([
    ["50000", "50000"],
    ["1,234.50", "1234.5"],
    ["1.234,50", "1234.5"],
    ["1,234", "1234"],
    ["1,234,567", "1234567"],
    ["1.5", "1.5"],
    ["1,5", "1.5"],
    ["1,23456", null],
    ["12,34,567.8", "1234567.8"],
    ["€ 1,000", "1000"],
    ["1 000 EUR", "1000"],
    ["CHF 1’234.–", "1234"],
    ["0012.00", "12"],
    [".5", "0.5"],
    ["", ""],
    ["  ", ""],
  ])("in English, %j is %j", (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  it.each([
    ["1.234", "1234"],
    ["1.234,5", "1234.5"],
    ["1234,5", "1234.5"],
    ["12.5", "12.5"],
    ["1,234.50", "1234.5"],
    ["1.234.567", "1234567"],
    ["1 234 567,25 €", "1234567.25"],
  ])("in German, %j is %j", (text, amount) => {
    expect(amountOf(text, "de-DE")).toBe(amount);
  });

  it.each([
    ["-5", "This amount may not be negative"],
    ["(500)", "This amount may not be negative"],
    ["fifty", "“fifty” is not an amount"],
    ["1.2.3", "“1.2.3” is not an amount"],
    ["1e5", "“1e5” is not an amount"],
    ["€", "“€” is not an amount"],
    ["1234567890123456", "At most 15 digits before and 4 after the decimal mark"],
    ["0.00001", "At most 15 digits before and 4 after the decimal mark"],
  ])("%j is refused: %s", (text, problem) => {
    expect(parseAmount(text, "en-GB")).toEqual({ problem });
  });

  it.each([
    ["-5", "-5"],
    ["−1.234,50 €", "-1234.5"],
    ["€ -5", "-5"],
    ["-€5", "-5"],
    ["(1,234.50)", "-1234.5"],
    ["-0", "0"],
    ["CHF 5.–", "5"],
  ])("where amounts below zero are allowed, %j is %j", (text, amount) => {
    expect(parseAmount(text, "en-GB", { allowNegative: true })).toEqual({ amount });
  });

  it("takes one sign: twice is no amount", () => {
    expect(parseAmount("--5", "en-GB", { allowNegative: true })).toHaveProperty("problem");
    expect(parseAmount("-(5)", "en-GB", { allowNegative: true })).toHaveProperty("problem");
  });

  it("reads back what the locale writes, in eleven locales, up to four decimals", () => {
    const locales = [
      "en-GB",
      "en-IN",
      "de-DE",
      "de-CH",
      "fr-FR",
      "sv-SE",
      "pl-PL",
      "pt-BR",
      "es-ES",
      "ar-EG",
      "hi-IN",
    ];
    const property = fc.property(
      fc.integer({ min: 0, max: 9_999_999_999 }),
      fc.constantFrom(...locales),
      (units, locale) => {
        const exact = units / 10_000;
        const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(exact);
        const read = amountOf(written, locale);
        expect([locale, written, read]).toEqual([locale, written, String(exact)]);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});

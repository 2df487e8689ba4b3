import { expect, test } from "vitest";
import { formatRate, formatRateShort, rateSentence } from "./format-rate";

test.each([
  ["0.925925925926", "en-GB", "0.9259", "0.925925925926"],
  ["0.95", "en-GB", "0.9500", "0.9500"],
  ["0.000057142857", "en-GB", "0.00005714", "0.000057142857"],
  ["149.25373", "de-DE", "149,2537", "149,25373"],
  ["1", "en-GB", "1.0000", "1.0000"],
])("%s in %s is %s at a glance, and %s in full", (rate, locale, short, full) => {
  expect(formatRateShort(rate, locale)).toBe(short);
  expect(formatRate(rate, locale)).toBe(full);
});

test("more digits than a float holds are all written: 123456789012.123456789012", () => {
  expect(formatRate("123456789012.123456789012", "en-GB")).toBe("123,456,789,012.123456789012");
});

test("as a sentence", () => {
  expect(rateSentence("USD", "0.925925925926", "EUR", "en-GB")).toBe("1 USD = 0.9259 EUR");
});

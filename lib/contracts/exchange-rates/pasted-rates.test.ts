import { expect, test } from "vitest";
import { pastedRates } from "./pasted-rates";

const paste = (text: string, direction: "foreign-in-own" | "own-in-foreign" = "foreign-in-own") =>
  pastedRates(text, direction, "EUR");

test.each([
  ["semicolons", "USD;2026-01-01;0.9231"],
  ["semicolons and a decimal comma", "USD; 2026-01-01; 0,9231"],
  ["tabs, as a sheet copies them", "USD\t2026-01-01\t0.9231"],
  ["commas", "usd,2026-01-01,0.9231"],
  ["spaces", "  USD 2026-01-01   0.9231 "],
  [
    "quotes, a head line, blank lines and Windows line ends",
    '\r\ncurrency;from;rate\r\n"USD";"2026-01-01";"0.9231"\r\n\r\n',
  ],
])("%s", (_, text) =>
  expect(paste(text)).toEqual({
    rates: [{ currency: "USD", validFrom: "2026-01-01", rate: "0.9231" }],
    problems: [],
  }),
);

test("the other way round: 1 EUR = 1.08 USD becomes 1 USD = 0.925925925926 EUR", () => {
  expect(paste("USD;2026-01-01;1.08", "own-in-foreign").rates[0]?.rate).toBe("0.925925925926");
});

test("each line that is no rate is named with its number and reason; the others are kept", () => {
  const { rates, problems } = paste(
    [
      "USD;2026-01-01;0.9231",
      "USX;2026-01-01;0.9231",
      "USD;2026-02-30;0.9231",
      "USD;2026-02-01;zero",
      "USD;2026-02-01",
      "EUR;2026-01-01;1",
      "USD;2026-01-01;0.5",
      "GBP;2026-01-01;1.15",
    ].join("\n"),
  );
  expect(rates.map(({ currency }) => currency)).toEqual(["USD", "GBP"]);
  expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    expect.stringMatching(/^2: There is no such currency/),
    "3: There is no such date",
    expect.stringMatching(/^4: Write the rate in digits/),
    "5: Write currency, day and rate, such as USD;2026-01-01;0.9231",
    "6: EUR is the organization's own currency",
    "7: Line 1 has a rate for USD 2026-01-01 already",
  ]);
});

test("nothing but blank lines is no rate and no problem", () => {
  expect(paste(" \n\n")).toEqual({ rates: [], problems: [] });
});

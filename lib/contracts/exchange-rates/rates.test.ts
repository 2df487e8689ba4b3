import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localClock } from "../records/local-clock";
import { exchangeRateQuerySchema, rateListInputSchema } from "./exchange-rate";
import { knownRates } from "./known-rates";
import { convertAmount, invertRate } from "./rate-arithmetic";
import { rateText } from "./rate-text";

/** A decimal text of a whole number of units: 1050 with 2 digits → "10.5". */
const written = (units: bigint, digits: number): string => {
  const text = String(units < 0n ? -units : units).padStart(digits + 1, "0");
  const fraction = text.slice(-digits).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${text.slice(0, -digits)}${fraction ? `.${fraction}` : ""}`;
};
const units = (text: string, digits: number): bigint => {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  return (text.startsWith("-") ? -1n : 1n) * BigInt(whole + fraction.padEnd(digits, "0"));
};

const amountUnits = fc.bigInt({ min: -(10n ** 19n) + 1n, max: 10n ** 19n - 1n });
const rateUnits = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 13n }),
  fc.bigInt({ min: 1n, max: 10n ** 24n - 1n }),
);

describe("converting an amount", () => {
  test("is amount × rate as a fraction, rounded to 4 digits: never further than half a unit, ties away from zero", () => {
    fc.assert(
      fc.property(amountUnits, rateUnits, (amount, rate) => {
        const converted = convertAmount(written(amount, 4), written(rate, 12));
        // In units of 10⁻¹⁶: the exact product, and the limit of 15 digits before the point.
        const exact = amount * rate;
        if (converted === null) {
          expect(2n * (exact < 0n ? -exact : exact)).toBeGreaterThanOrEqual(
            (2n * 10n ** 19n - 1n) * 10n ** 12n,
          );
          return;
        }
        const error = exact - units(converted, 4) * 10n ** 12n;
        const away = exact < 0n ? -error : error;
        // Half a unit below is rounded up (away from zero), so the value never lies half a unit above.
        expect(away * 2n).toBeLessThan(10n ** 12n);
        expect(away * 2n).toBeGreaterThanOrEqual(-(10n ** 12n));
      }),
    );
  });

  test.each([
    ["100", "0.9231", "92.31"],
    ["0.0555", "0.9", "0.05"],
    ["-0.0555", "0.9", "-0.05"],
    ["0.0001", "0.4", "0"],
    ["-0.0001", "0.4", "0"],
    ["0.0001", "0.5", "0.0001"],
    ["-0.0001", "0.5", "-0.0001"],
    ["999999999999999.9999", "1", "999999999999999.9999"],
    ["123456789012345.6789", "0.000000000001", "123.4568"],
  ])("%s × %s = %s", (amount, rate, result) => expect(convertAmount(amount, rate)).toBe(result));

  test("more than 15 digits before the point are not kept: 100,000,000,000,000 × 10", () => {
    expect(convertAmount("100000000000000", "10")).toBeNull();
    expect(convertAmount("-100000000000000", "10")).toBeNull();
  });
});

describe("a rate the other way round", () => {
  test("1 EUR = 1.08 USD is 1 USD = 0.925925925926 EUR; 2 is 0.5", () => {
    expect([invertRate("1.08"), invertRate("2"), invertRate("17500")]).toEqual([
      "0.925925925926",
      "0.5",
      "0.000057142857",
    ]);
  });

  test("times the rate is 1 to within half a unit of the twelfth digit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 24n - 1n }), (rate) => {
        const inverse = invertRate(written(rate, 12));
        if (inverse === null) {
          expect(rate === 1n || rate > 10n ** 24n / 2n).toBe(true);
          return;
        }
        const error = units(inverse, 12) * rate - 10n ** 24n;
        expect(2n * (error < 0n ? -error : error)).toBeLessThanOrEqual(rate);
      }),
    );
  });
});

describe("a rate as it is sent", () => {
  test.each([
    [0.9231, "0.9231"],
    ["0.923100", "0.9231"],
    ["007", "7"],
    [1e-7, "0.0000001"],
    [1.5e-7, "0.00000015"],
    ["123456789012.123456789012", "123456789012.123456789012"],
    [2e11, "200000000000"],
  ])("%s is kept as %s", (sent, text) => expect(rateText(sent)).toEqual({ text }));

  test.each([
    [0, /more than 0/],
    ["0.000", /more than 0/],
    [-1, /more than 0/],
    ["-0.5", /more than 0/],
    ["0,9231", /in digits, with a point/],
    ["", /in digits/],
    ["1e5", /in digits/],
    [1 / 1.08, /12 digits after the point; round it/],
    [Number.POSITIVE_INFINITY, /in digits/],
    [1e21, /12 digits before/],
    ["1234567890123", /12 digits before/],
    [123456.78901234567, /loses digits/],
  ])("%s is refused", (sent, problem) =>
    expect(rateText(sent)).toEqual({ problem: expect.stringMatching(problem) }),
  );
});

test("a list of rates is strict: codes and days that exist, positive rates, nothing unknown, no rate twice", () => {
  const good = { currency: " usd", validFrom: "2026-01-01", rate: 0.9231 };
  expect(rateListInputSchema.parse([good])).toEqual([
    { currency: "USD", validFrom: "2026-01-01", rate: "0.9231" },
  ]);
  const pathsOf = (sent: unknown) =>
    rateListInputSchema.safeParse(sent).error?.issues.map(({ path }) => path.join("."));
  expect(pathsOf([])).toEqual([""]);
  expect(pathsOf({})).toEqual([""]);
  expect(pathsOf([good, { ...good, currency: "USX" }])).toEqual(["1.currency"]);
  expect(pathsOf([{ ...good, validFrom: "2026-02-30" }])).toEqual(["0.validFrom"]);
  expect(pathsOf([{ ...good, validFrom: "0026-01-01" }])).toEqual(["0.validFrom"]);
  expect(pathsOf([{ ...good, rate: true }])).toEqual(["0.rate"]);
  expect(pathsOf([{ ...good, note: "x" }])).toEqual(["0"]);
  expect(pathsOf([good, { ...good, rate: 2 }])).toEqual(["1.validFrom"]);
});

test("a page is of 100 rates unless 1 to 1000 are wanted", () => {
  expect(exchangeRateQuerySchema.parse({})).toEqual({ limit: 100 });
  expect(exchangeRateQuerySchema.parse({ limit: "1000", currency: "usd" })).toEqual({
    limit: 1000,
    currency: "USD",
  });
  for (const limit of ["0", "1001", "x", "-1"])
    expect(exchangeRateQuerySchema.safeParse({ limit }).success).toBe(false);
});

test("the rate that holds is the last one of no later day, as a search from the start finds it", () => {
  const day = fc
    .integer({ min: 0, max: 60 })
    .map((at) => new Date(Date.UTC(2026, 2, 1 + at)).toISOString().slice(0, 10));
  const clock = localClock("America/St_Johns");
  fc.assert(
    fc.property(fc.uniqueArray(day, { maxLength: 20 }), day, fc.boolean(), (days, at, asInstant) => {
      const rates = days.sort().map((validFrom, index) => ({ validFrom, rate: String(index + 1) }));
      const expected = rates.filter(({ validFrom }) => validFrom <= at).at(-1);
      const moment = asInstant ? new Date(clock.startOfDay(at).getTime() + 3_600_000) : at;
      expect(knownRates(new Map([["USD", rates]]), clock)("USD", moment)).toEqual(
        expected ? { rate: expected.rate } : { firstDay: rates[0]?.validFrom ?? null },
      );
    }),
  );
});

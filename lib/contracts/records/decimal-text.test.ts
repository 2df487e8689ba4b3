import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalText } from "./decimal-text";

test.each([
  ["123456789012345.6789", "123456789012345.6789"],
  ["-000012.5000", "-12.5"],
  ["+7", "7"],
  ["-0.0000", "0"],
  [" 10 ", "10"],
  [0.1, "0.1"],
  [99_999_999_999.9999, "99999999999.9999"],
  [-0, "0"],
  [1e5, "100000"],
])("%j is kept as %s", (sent, kept) => {
  expect(decimalText(sent)).toEqual({ text: kept });
});

test.each([
  [Number.POSITIVE_INFINITY, /loses digits/],
  [Number.NaN, /loses digits/],
  [100_000_000_000, /send it as text/],
  [0.1 + 0.2, /4 digits after/],
  [1e-7, /4 digits after/],
  ["12345678901234567890", /15 digits before/],
  ["0.00001", /4 digits after/],
  ["1,234.50", /no separators/],
  ["1e5", /in digits/],
  ["Infinity", /in digits/],
  ["0x10", /in digits/],
  ["", /may not be empty/],
  ["9".repeat(10_000), /in digits/],
])("%j is refused: nothing is rounded", (sent, problem) => {
  expect(decimalText(sent)).toEqual({ problem: expect.stringMatching(problem) });
});

test("every amount of ten-thousandths below 1e11 is the same as a JSON number and as text", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999_999 }),
      fc.integer({ min: 0, max: 9999 }),
      (whole, part) => {
        const written = `${whole}.${String(part).padStart(4, "0")}`;
        expect(decimalText(JSON.parse(written))).toEqual(decimalText(written));
      },
    ),
  );
});

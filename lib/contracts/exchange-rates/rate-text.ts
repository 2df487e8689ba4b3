/** Digits of exchange_rate.rate, a Decimal(24,12). */
const INTEGER_DIGITS = 12;
export const RATE_FRACTION_DIGITS = 12;
/** Every decimal number of so many significant digits survives being read as a double. */
const SAFE_DIGITS = 15;
/** Longer texts are not looked at. */
const LONGEST_TEXT = 60;

type Read = { text: string } | { problem: string };

/** A number as digits, without the exponent that JavaScript writes for small and large ones: 1e-7 → "0.0000001". */
const inDigits = (value: number): string => {
  const written = String(value);
  const [mantissa = "", exponent] = written.split("e");
  if (exponent === undefined) return written;
  const [whole = "", fraction = ""] = mantissa.split(".");
  const places = Number(exponent);
  return places < 0
    ? `0.${"0".repeat(-places - whole.length)}${whole}${fraction}`
    : `${whole}${fraction.padEnd(places, "0")}`;
};

/**
 * An exchange rate as sent (JSON number or decimal text) as its one canonical decimal text ("01.50" → "1.5"), or what
 * is wrong with it. A rate is positive; nothing is rounded.
 */
export function rateText(value: number | string): Read {
  const written = typeof value === "number" ? inDigits(value) : value.trim();
  const match = written.length > LONGEST_TEXT ? null : /^\+?(\d+)(?:\.(\d+))?$/.exec(written);
  if (!match)
    return {
      problem: written.startsWith("-")
        ? "A rate is more than 0"
        : 'Write the rate in digits, with a point before the decimals: "0.9231"',
    };
  const whole = (match[1] ?? "0").replace(/^0+(?=\d)/, "");
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (whole.length > INTEGER_DIGITS)
    return { problem: `A rate has at most ${INTEGER_DIGITS} digits before the point` };
  if (fraction.length > RATE_FRACTION_DIGITS)
    return { problem: `A rate has at most ${RATE_FRACTION_DIGITS} digits after the point; round it` };
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  if (digits === "") return { problem: "A rate is more than 0" };
  if (typeof value === "number" && digits.length > SAFE_DIGITS)
    return {
      problem: 'A JSON number this long loses digits; send it as text, such as "123456.789012345678"',
    };
  return { text: fraction === "" ? whole : `${whole}.${fraction}` };
}

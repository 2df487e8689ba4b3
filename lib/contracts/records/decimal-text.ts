/** Digits of a Decimal(19,4) column. */
const INTEGER_DIGITS = 15;
const FRACTION_DIGITS = 4;
/** From here on, a double cannot hold four digits after the point. */
const LARGEST_EXACT_NUMBER = 1e11;
/** Longer texts are not looked at. */
const LONGEST_TEXT = 40;

type Read = { text: string } | { problem: string };

const fromParts = (sign: string, integer: string, fraction: string): Read => {
  const whole = integer.replace(/^0+(?=\d)/, "");
  const rest = fraction.replace(/0+$/, "");
  if (whole.length > INTEGER_DIGITS)
    return { problem: `An amount has at most ${INTEGER_DIGITS} digits before the point` };
  if (rest.length > FRACTION_DIGITS)
    return { problem: `An amount has at most ${FRACTION_DIGITS} digits after the point` };
  const digits = rest === "" ? whole : `${whole}.${rest}`;
  return { text: sign === "-" && /[1-9]/.test(digits) ? `-${digits}` : digits };
};

/**
 * An amount as sent (JSON number or decimal text) as its one canonical decimal text ("0012.50" → "12.5"), or what is
 * wrong with it. Nothing is rounded: what cannot be kept exactly is refused. A JSON number is taken only where a
 * double holds every amount exactly (15 significant digits: below 1e11 with four after the point).
 */
export function decimalText(value: number | string): Read {
  if (typeof value === "number") {
    if (!(Math.abs(value) < LARGEST_EXACT_NUMBER))
      return {
        problem:
          'A JSON number of 100,000,000,000 or more loses digits; send it as text, such as "123456789012345.6789"',
      };
    const written = String(value);
    if (written.includes("e"))
      return { problem: `An amount has at most ${FRACTION_DIGITS} digits after the point` };
    return decimalText(written);
  }
  const trimmed = value.trim();
  if (trimmed === "") return { problem: "An amount may not be empty" };
  const match = trimmed.length > LONGEST_TEXT ? null : /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(trimmed);
  if (!match)
    return {
      problem:
        'Write the amount in digits, with a point before the decimals and no separators: "1234.50" (at most 15 digits before and 4 after the point)',
    };
  return fromParts(match[1] ?? "", match[2] ?? "0", match[3] ?? "");
}

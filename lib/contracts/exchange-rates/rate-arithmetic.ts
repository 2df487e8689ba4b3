import { RATE_FRACTION_DIGITS } from "./rate-text";

/** Digits after the point of an amount, and before it, as numeric(19,4) keeps them. */
const AMOUNT_FRACTION_DIGITS = 4;
const LARGEST_AMOUNT = 10n ** 19n;
const LARGEST_RATE = 10n ** 24n;
const ONE = 10n ** BigInt(RATE_FRACTION_DIGITS);

/** A decimal text as a whole number of its smallest unit: "-12.5" with 4 digits → -125000n. */
const scaled = (text: string, digits: number): bigint => {
  const [whole = "0", fraction = ""] = text.replace(/^-/, "").split(".");
  const value = BigInt(whole + fraction.padEnd(digits, "0"));
  return text.startsWith("-") ? -value : value;
};

/** The quotient of two numbers, the divisor positive, rounded half away from zero, as Postgres rounds numeric. */
const divided = (dividend: bigint, divisor: bigint): bigint => {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const quotient = (2n * magnitude + divisor) / (2n * divisor);
  return dividend < 0n ? -quotient : quotient;
};

/** The reverse of {@link scaled}, without needless zeros. */
const decimal = (value: bigint, digits: number): string => {
  const magnitude = String(value < 0n ? -value : value).padStart(digits + 1, "0");
  const fraction = magnitude.slice(-digits).replace(/0+$/, "");
  const whole = magnitude.slice(0, -digits);
  return `${value < 0n ? "-" : ""}${fraction === "" ? whole : `${whole}.${fraction}`}`;
};

/**
 * An amount in the organization's currency: amount × rate, rounded to four digits after the point, half away from
 * zero. Exact: both are canonical decimal texts, and nothing passes through a float.
 * @returns null where the result has more than 15 digits before the point
 */
export const convertAmount = (amount: string, rate: string): string | null => {
  const product = scaled(amount, AMOUNT_FRACTION_DIGITS) * scaled(rate, RATE_FRACTION_DIGITS);
  const converted = divided(product, ONE);
  if (converted >= LARGEST_AMOUNT || converted <= -LARGEST_AMOUNT) return null;
  return decimal(converted, AMOUNT_FRACTION_DIGITS);
};

/**
 * The rate the other way round: from "1 EUR = 1.08 USD" to "1 USD = 0.925925925926 EUR", kept to twelve digits after
 * the point.
 * @returns null where those digits cannot hold it
 */
export const invertRate = (rate: string): string | null => {
  const inverse = divided(ONE * ONE, scaled(rate, RATE_FRACTION_DIGITS));
  return inverse === 0n || inverse >= LARGEST_RATE ? null : decimal(inverse, RATE_FRACTION_DIGITS);
};

import { formatParts } from "@/lib/format/number-parts";

/** Digits that a stored rate can have after the point. */
const ALL_DIGITS = 12;
const SHORT_DIGITS = 4;

const exact = new Map<string, Intl.NumberFormat>();

/** An exchange rate with all its digits: "0.925925925926". @param rate decimal text */
export function formatRate(rate: string, locale: string): string {
  const format =
    exact.get(locale) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: SHORT_DIGITS, maximumFractionDigits: ALL_DIGITS });
  exact.set(locale, format);
  return format.format(rate as `${number}`);
}

/** An exchange rate to be taken in at a glance, four digits after the point or four that count: "0.9259". */
export function formatRateShort(rate: string, locale: string): string {
  const value = Number(rate);
  return formatParts(
    value,
    locale,
    value >= 1
      ? { minimumFractionDigits: SHORT_DIGITS, maximumFractionDigits: SHORT_DIGITS }
      : { minimumSignificantDigits: SHORT_DIGITS, maximumSignificantDigits: SHORT_DIGITS },
  );
}

/** "1 USD = 0.9259 EUR". */
export const rateSentence = (currency: string, rate: string, own: string, locale: string): string =>
  `1 ${currency} = ${formatRateShort(rate, locale)} ${own}`;

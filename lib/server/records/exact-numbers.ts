import "server-only";

/** Every decimal number of so many significant digits survives being read as a double. */
const SAFE_DIGITS = 15;
/** What an inexact number becomes: JSON reads it as Infinity, which no field takes. */
const INEXACT = "1e999";

const LONG_NUMBER = /\d[\d.]{15}/;
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const isExact = (literal: string): boolean => {
  const mantissa = literal.replace(/^-/, "").replace(/[eE].*$/, "");
  const digits = mantissa.replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  return digits.length <= SAFE_DIGITS || (/^-?\d+$/.test(literal) && Number.isSafeInteger(Number(literal)));
};

/**
 * Makes numbers that JSON.parse would round unreadable instead, so that an amount with twenty digits is refused by its
 * field rather than stored as another one. Text in quotes is left as it is.
 */
export const refuseInexactNumbers = (json: string): string =>
  LONG_NUMBER.test(json)
    ? json.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') || isExact(token) ? token : INEXACT))
    : json;

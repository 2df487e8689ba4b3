import "server-only";

/** Digits after the point that are kept: stored money has four, times a share of three and a hundredth. */
const DIGITS = 12;

/** A decimal's text as a whole number of 10⁻¹². @throws SyntaxError for what is no decimal */
const toUnits = (text: string): bigint => {
  const sign = text.startsWith("-") ? -1n : 1n;
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  return sign * BigInt(whole + fraction.slice(0, DIGITS).padEnd(DIGITS, "0"));
};

/** Adds decimals up, to the last digit, where floating point would lose cents between large sums. */
export const exactSum = () => {
  let units = 0n;
  return {
    add: (text: string) => {
      units += toUnits(text);
    },
    isZero: () => units === 0n,
    text: (): string => {
      const digits = (units < 0n ? -units : units).toString().padStart(DIGITS + 1, "0");
      return `${units < 0n ? "-" : ""}${digits.slice(0, -DIGITS)}.${digits.slice(-DIGITS)}`;
    },
  };
};

export type ExactSum = ReturnType<typeof exactSum>;

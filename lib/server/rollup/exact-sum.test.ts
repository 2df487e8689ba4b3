import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum } from "./exact-sum";

const sumOf = (texts: readonly string[]) => {
  const sum = exactSum();
  for (const text of texts) sum.add(text);
  return sum;
};

describe("exactSum", () => {
  it("1,000,000,000,000.01 − 1,000,000,000,000 = 0.01, where floating point says 0.0099…", () => {
    expect(Number(sumOf(["1000000000000.01", "-1000000000000"]).text())).toBe(0.01);
  });

  it("0.1 + 0.2 − 0.3 is nothing", () => {
    expect(sumOf(["0.1", "0.2", "-0.3"]).isZero()).toBe(true);
    expect(Number(sumOf(["-12.5", "-0.25"]).text())).toBe(-12.75);
  });

  it("is the sum of cents, whatever the amounts", () => {
    const cents = fc.array(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }));
    const asText = (amount: number) =>
      `${amount < 0 ? "-" : ""}${Math.floor(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, "0")}`;
    const property = fc.property(cents, (amounts) => {
      const expected = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
      expect(sumOf(amounts.map(asText)).text()).toBe(
        sumOf([
          `${expected < 0n ? "-" : ""}${(expected < 0n ? -expected : expected) / 100n}.${String((expected < 0n ? -expected : expected) % 100n).padStart(2, "0")}`,
        ]).text(),
      );
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});

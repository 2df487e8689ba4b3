import { describe, expect, it } from "vitest";
import { formatInterval } from "@/lib/format/format-interval";
import { formatCount, formatTick, formatValue } from "@/lib/format/format-value";
import { minus, noValue, thinSpace } from "@/lib/format/number-parts";
import type { Unit } from "@/lib/format/unit";

const british = { locale: "en-GB", currency: "EUR" };
const german = { locale: "de-DE", currency: "EUR" };

describe("formatValue", () => {
  const cases: [number | null, Unit, typeof british, boolean, string][] = [
    [71.44, "%", british, false, `71.4${thinSpace}%`],
    [71.44, "%", german, false, `71,4${thinSpace}%`],
    [71.44, "%", { locale: "tr-TR", currency: "TRY" }, false, "%71,4"],
    [-10, "points", british, false, `${minus}10`],
    [37.5, "points", british, false, "37.5"],
    [1_240_000, "money", british, true, "€1.24M"],
    [1_240_000, "money", british, false, "€1,240,000"],
    [1_240_000, "money", german, false, `1.240.000${thinSpace}€`],
    [412.49, "money", british, false, "€412"],
    [9.5, "money", british, false, "€9.50"],
    [-9.5, "money", british, false, `${minus}€9.50`],
    [500, "money", { locale: "ja-JP", currency: "JPY" }, false, "￥500"],
    [12_408, "count", british, false, "12,408"],
    [12_408, "count", british, true, "12.4K"],
    [9_408, "count", british, true, "9,408"],
    [3.24, "x", british, false, "3.2×"],
    [1, "days", british, false, "1 day".replace(" ", thinSpace)],
    [12.4, "days", british, false, `12.4${thinSpace}days`],
    [4.25, "hours", british, true, "4.3h"],
    [-0.04, "%", british, false, `0.0${thinSpace}%`],
    [0, "count", british, false, "0"],
    [null, "money", british, false, noValue],
    [Number.NaN, "%", british, false, noValue],
  ];
  it.each(cases)("%s as %s in %o, compact %s, reads %s", (value, unit, locale, compact, expected) => {
    expect(formatValue(value, unit, { ...locale, compact })).toBe(expected);
  });

  it("writes a plus on request, and none before zero", () => {
    expect(formatValue(4.1, "points", { ...british, signed: true })).toBe("+4.1");
    expect(formatValue(0, "points", { ...british, signed: true })).toBe("0");
  });
});

describe("formatTick and formatCount", () => {
  it("an axis tick is the bare number, short from 10,000 up", () => {
    expect([0.25, 80, 1500, 20_000, 1_500_000, -50].map((tick) => formatTick(tick, "en-GB"))).toEqual([
      "0.25",
      "80",
      "1,500",
      "20K",
      "1.5M",
      `${minus}50`,
    ]);
  });
  it("a count is whole and grouped", () => expect(formatCount(12_408, "de-DE")).toBe("12.408"));
});

describe("formatInterval", () => {
  it("−10 with −23.4 to 3.4 is even on both sides: ±13.4", () => {
    expect(formatInterval(-10, { low: -23.4, high: 3.4 }, "points", british)).toBe("±13.4");
  });
  it("98 % with 93.0 to 99.4 is lopsided: both ends are given", () => {
    expect(formatInterval(98, { low: 93, high: 99.4 }, "%", british)).toBe("93.0 – 99.4");
  });
  it("no value or no interval gives null", () => {
    expect(formatInterval(null, { low: 1, high: 2 }, "%", british)).toBeNull();
    expect(formatInterval(4, null, "%", british)).toBeNull();
  });
});

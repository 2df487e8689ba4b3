import { describe, expect, it } from "vitest";
import { deltaOf, describeDelta, directionOf, formatDelta } from "@/lib/format/format-delta";
import { minus, noValue, thinSpace } from "@/lib/format/number-parts";

const british = { locale: "en-GB", currency: "EUR" };

describe("formatDelta", () => {
  it("71.4 % after 75.5 % is −4.1 points, not −5.4 %", () => {
    expect(formatDelta(71.4, 75.5, "%", british)).toBe(`${minus}4.1${thinSpace}pt`);
  });
  it("NPS from −10 to 5 is +15.0 points", () => {
    expect(formatDelta(5, -10, "points", british)).toBe(`+15.0${thinSpace}pt`);
  });
  it("€1,120 after €1,000 is +12.0 %", () => {
    expect(formatDelta(1120, 1000, "money", british)).toBe(`+12.0${thinSpace}%`);
  });
  it("from zero or below, the difference itself: €412 after €0 is +€412", () => {
    expect(formatDelta(412, 0, "money", british)).toBe("+€412");
    expect(formatDelta(5, 0, "count", british)).toBe("+5");
    expect(deltaOf(50, -50, "money")).toEqual({ kind: "difference", amount: 100 });
  });
  it("nothing to compare with is –", () => {
    expect(formatDelta(null, 3, "count", british)).toBe(noValue);
    expect(formatDelta(3, null, "count", british)).toBe(noValue);
  });
});

describe("describeDelta", () => {
  it.each([
    [71.4, 75.5, "%", "down 4.1 points"],
    [1120, 1000, "money", `up 12.0${thinSpace}%`],
    [412, 0, "money", "up €412"],
    [80.01, 80, "%", "unchanged"],
    [80, null, "%", "nothing to compare with"],
  ] as const)("%s after %s (%s): %s", (current, previous, unit, words) => {
    expect(describeDelta(current, previous, unit, british)).toBe(words);
  });
});

describe("directionOf", () => {
  it("rises, falls, stays", () => {
    expect(directionOf({ kind: "points", amount: 2 })).toBe(1);
    expect(directionOf({ kind: "relative", percent: -3 })).toBe(-1);
    expect(directionOf({ kind: "difference", amount: 0 })).toBe(0);
  });
});

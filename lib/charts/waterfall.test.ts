import { describe, expect, test } from "vitest";
import { waterfallBars } from "./waterfall";

const steps = [
  { id: "before", label: "Sep 2026", kind: "level", amount: 84 },
  { id: "phone", label: "Phone", kind: "effect", amount: -3 },
  { id: "mix", label: "Mix", kind: "effect", amount: 1 },
  { id: "after", label: "Oct 2026", kind: "level", amount: 82 },
] as const;

describe("a waterfall's steps", () => {
  test("84 − 3 + 1 = 82: each bar begins where the one before ended, to one scale", () => {
    const { bars, axis } = waterfallBars(steps, "%");
    const value = (percent: number) => axis.min + (percent / 100) * (axis.max - axis.min);
    expect(
      bars.map(({ from, to }) => [value(from), value(to)].map((each) => Math.round(each * 1e9) / 1e9)),
    ).toEqual([
      [84, 84],
      [84, 81],
      [81, 82],
      [82, 82],
    ]);
    expect(axis.cut).toBe(true);
    expect(axis.min).toBeLessThanOrEqual(81);
    expect(axis.max).toBeGreaterThanOrEqual(84);
  });

  test("through zero the axis holds both sides and is not cut", () => {
    const { axis } = waterfallBars(
      [
        { id: "before", label: "", kind: "level", amount: -10 },
        { id: "a", label: "", kind: "effect", amount: 30 },
      ],
      "points",
    );
    expect(axis.min).toBeLessThanOrEqual(-10);
    expect(axis.max).toBeGreaterThanOrEqual(20);
    expect(axis.cut).toBe(false);
  });
});

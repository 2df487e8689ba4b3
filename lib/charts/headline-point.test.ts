import { describe, expect, it } from "vitest";
import type { ChartPoint } from "@/lib/charts/chart-point";
import { headlineBase, headlineIndex } from "./headline-point";

const point = (start: string, value: number | null, extra: Partial<ChartPoint> = {}): ChartPoint => ({
  start,
  end: start,
  partial: false,
  value,
  reason: value === null ? "no-data" : null,
  ...extra,
});

const sep = point("2026-09-01", 70);
const oct = point("2026-10-01", 74);
const nov = point("2026-11-01", 71, { partial: true });

describe("headlineIndex", () => {
  it("is October when November is in progress", () => {
    expect(headlineIndex([sep, oct, nov])).toBe(1);
  });

  it("passes over a complete period that is not mature yet", () => {
    const young = point("2026-10-01", null, { reason: "not-mature" });
    expect(headlineIndex([sep, young, nov])).toBe(0);
  });

  it("is the period in progress when there is no other, and −1 for nothing", () => {
    expect(headlineIndex([nov])).toBe(0);
    expect(headlineIndex([])).toBe(-1);
  });
});

describe("headlineBase", () => {
  it("is September for October, and the same month a year before when asked", () => {
    const yearBefore = [point("2025-09-01", 60), point("2025-10-01", 61), point("2025-11-01", 62)];
    expect(headlineBase([sep, oct, nov], yearBefore, "previous")).toBe(sep);
    expect(headlineBase([sep, oct, nov], yearBefore, "year")).toBe(yearBefore[1]);
  });

  it("is the last of the preceding range for the first period shown", () => {
    const before = [point("2026-08-01", 68)];
    expect(headlineBase([sep], before, "previous")).toBe(before[0]);
    expect(headlineBase([sep], undefined, "previous")).toBeNull();
  });
});

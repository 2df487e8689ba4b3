import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueAxis } from "@/lib/charts/value-axis";

describe("valueAxis", () => {
  it("a CSAT between 66 and 84 % is seen against its whole range: 0, 25, 50, 75, 100", () => {
    expect(valueAxis([66, 84], { unit: "%", range: [0, 100] })).toEqual({
      min: 0,
      max: 100,
      ticks: [0, 25, 50, 75, 100],
      cut: false,
    });
  });
  it("zoomed, the same values are seen against 60 to 90, and the axis says that it is cut", () => {
    const axis = valueAxis([66, 84], { unit: "%", range: [0, 100], zoomed: true });
    expect(axis).toEqual({ min: 60, max: 90, ticks: [60, 70, 80, 90], cut: true });
  });
  it("a conversion rate of 2 to 7 % uses the bottom of its range: 0 to 8", () => {
    expect(valueAxis([2, 7], { unit: "%", range: [0, 100] }).ticks).toEqual([0, 2, 4, 6, 8]);
  });
  it("a retention of 97 to 99 % uses the top of its range and says so: 94 to 100", () => {
    const axis = valueAxis([97, 99], { unit: "%", range: [0, 100] });
    expect([axis.min, axis.max, axis.cut]).toEqual([94, 100, true]);
  });
  it("an NPS of −10 to 30 keeps zero in the middle: −50 to 50", () => {
    const axis = valueAxis([-10, 30], { unit: "points", range: [-100, 100] });
    expect(axis).toEqual({ min: -50, max: 50, ticks: [-50, -25, 0, 25, 50], cut: false });
  });
  it("an NPS that never falls below zero is seen against 0 to 100", () => {
    expect(valueAxis([20, 62], { unit: "points", range: [-100, 100] }).ticks).toEqual([0, 25, 50, 75, 100]);
  });
  it("a rate above its range (103 % end over start) is not squeezed into it", () => {
    expect(valueAxis([98, 103], { unit: "%", range: [0, 100] }).max).toBeGreaterThanOrEqual(103);
  });
  it("revenue from 20,000 to 90,000 starts at zero; from 80,000 to 90,000 it does not, and says so", () => {
    expect(valueAxis([20_000, 90_000], { unit: "money" })).toMatchObject({ min: 0, cut: false });
    expect(valueAxis([80_000, 90_000], { unit: "money" })).toMatchObject({ min: 75_000, cut: true });
  });
  it("bars start at zero whatever the values", () => {
    expect(valueAxis([80_000, 90_000], { unit: "money", zeroBased: true }).min).toBe(0);
  });
  it("counts get whole ticks: 0 to 2 is 0, 1, 2", () => {
    expect(valueAxis([0, 2], { unit: "count" }).ticks).toEqual([0, 1, 2]);
  });
  it("without any value the natural range stands", () => {
    expect(valueAxis([], { unit: "%", range: [0, 100] }).ticks).toEqual([0, 25, 50, 75, 100]);
    expect(valueAxis([], { unit: "money" })).toMatchObject({ min: 0, max: 1 });
  });
  it("holds every value between at most five rising ticks, whatever the values", () => {
    const anyValue = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1 }), fc.boolean(), (values, zoomed) => {
        const { min, max, ticks } = valueAxis(values, { unit: "money", zoomed });
        const dust = Math.max(Math.abs(min), Math.abs(max)) * 1e-9;
        expect(min).toBeLessThanOrEqual(Math.min(...values) + dust);
        expect(max).toBeGreaterThanOrEqual(Math.max(...values) - dust);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

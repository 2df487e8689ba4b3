import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withProgress } from "@/lib/time";
import { scaleBands, scaleBandsToPeriod, statusOf } from "./bands";
import { grains } from "./vocabulary";

const yearly = { grain: "year", as: "survival" } as const;
const monthly = { grain: "month", as: "loss" } as const;
const retention = { ok: 90, watch: 80 };
const churn = { ok: 1.5, watch: 3 };

describe("scaling bands", () => {
  it("a retention of 90 % a year is 0.9^(1/12) = 99.126 % a month and 0.9^(1/4) = 97.400 % a quarter", () => {
    expect(scaleBands(retention, yearly, "month").ok).toBeCloseTo(99.126, 3);
    expect(scaleBands(retention, yearly, "quarter").ok).toBeCloseTo(97.4, 3);
  });

  it("a week is 7 and a day 1 of 365.25 days", () => {
    expect(scaleBands(retention, yearly, "week").ok).toBeCloseTo(100 * 0.9 ** (7 / 365.25), 10);
    expect(scaleBands(retention, yearly, "day").watch).toBeCloseTo(100 * 0.8 ** (1 / 365.25), 10);
  });

  it("a churn of 1.5 % a month is 1 − 0.985³ = 4.433 % a quarter and 1 − 0.985¹² = 16.587 % a year", () => {
    expect(scaleBands(churn, monthly, "quarter").ok).toBeCloseTo(4.433, 3);
    expect(scaleBands(churn, monthly, "year").ok).toBeCloseTo(16.587, 3);
  });

  it("leaves bands as they are at their own grain, and without a scale", () => {
    expect(scaleBands(churn, monthly, "month")).toBe(churn);
    expect(scaleBands({ ok: 80, watch: 70 }, undefined, "day")).toEqual({ ok: 80, watch: 70 });
  });

  it("is monotone: the longer the grain, the lower the retention and the higher the churn asked for; ok stays ahead of watch", () => {
    const percent = fc.double({ min: 0.1, max: 99.9, noNaN: true });
    const holds = fc.property(percent, percent, (a, b) => {
      const bands = { ok: Math.max(a, b), watch: Math.min(a, b) };
      const survival = grains.map((grain) => scaleBands(bands, yearly, grain));
      const loss = grains.map((grain) => scaleBands(bands, monthly, grain));
      return (
        survival.every(
          ({ ok, watch }, index) => ok >= watch && ok <= (survival[index - 1]?.ok ?? 100) + 1e-9,
        ) && loss.every(({ ok, watch }, index) => ok >= watch && ok >= (loss[index - 1]?.ok ?? 0) - 1e-9)
      );
    });
    expect(fc.check(holds).failed).toBe(false);
  });

  it("takes the time that a total reads: twelve months are a year, three of them a quarter", () => {
    const today = "2026-11-22";
    const year = withProgress({ start: "2025-01-01", end: "2026-01-01", grain: "month" }, today);
    const quarter = withProgress({ start: "2026-01-01", end: "2026-04-01", grain: "month" }, today);
    expect(scaleBandsToPeriod(retention, yearly, year).ok).toBeCloseTo(90, 10);
    expect(scaleBandsToPeriod(churn, monthly, quarter)).toEqual(scaleBands(churn, monthly, "quarter"));
  });

  it("counts the elapsed days of a period in progress: October and 22 days of November are 1/12 + 22/365.25 years", () => {
    const period = withProgress({ start: "2026-10-01", end: "2026-12-01", grain: "month" }, "2026-11-22");
    const { ok } = scaleBandsToPeriod(retention, yearly, period);
    expect(ok).toBeCloseTo(100 * 0.9 ** (1 / 12 + 22 / 365.25), 10);
  });
});

describe("status", () => {
  it.each([
    [90, "up", "ok"],
    [89.99, "up", "watch"],
    [80, "up", "watch"],
    [79.99, "up", "off"],
    [null, "up", null],
  ] as const)(
    "of a retention of %s %% against 90 and 80 (%s is better) is %s",
    (value, direction, status) => {
      expect(statusOf(value, retention, direction)).toBe(status);
    },
  );

  it.each([
    [1.5, "ok"],
    [3, "watch"],
    [3.01, "off"],
  ] as const)("of a churn of %s %% against 1.5 and 3 is %s", (value, status) => {
    expect(statusOf(value, churn, "down")).toBe(status);
  });

  it("is none without bands", () => {
    expect(statusOf(50, null, "up")).toBeNull();
  });
});

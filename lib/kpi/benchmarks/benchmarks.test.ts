import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageWarningOf } from "./age";
import { bandsFromBenchmark, bandsFromPast, proposable } from "./propose-bands";
import { incomparability } from "./published";

describe("ageWarningOf", () => {
  it("warns 18 months after the year's end: 2024 from July 2026 on, 2025 not yet, and of a year that is not printed", () => {
    expect(ageWarningOf(2024, "2026-06-30")).toBeNull();
    expect(ageWarningOf(2024, "2026-07-01")).toBe("2 years old: the market may have moved on.");
    expect(ageWarningOf(2025, "2026-11-28")).toBeNull();
    expect(ageWarningOf(null, "2026-11-28")).toBe("The year is not printed: it may be old.");
  });
});

describe("incomparability", () => {
  const shown = {
    variant: "default",
    variantName: (id: string) => (id === "top-box" ? "Top box" : id),
    pinnedVariant: () => "default",
    kpiName: () => "Customer lifetime value",
  };
  it("lets only a figure of the very variant be held against a value", () => {
    expect(incomparability({ variant: "default", notComparable: null }, shown)).toBeNull();
    expect(incomparability({ variant: "top-box", notComparable: null }, shown)).toBe(
      "it is of the variant “Top box”",
    );
    expect(incomparability({ variant: null, notComparable: "an index" }, shown)).toBe("an index");
  });
  it("asks that the KPI which it is made of is pinned alike", () => {
    const needs = { kpi: "customer-lifetime-value", variant: "margin" };
    expect(incomparability({ variant: "default", notComparable: null, needs }, shown)).toContain(
      "Customer lifetime value in another definition",
    );
    expect(
      incomparability(
        { variant: "default", notComparable: null, needs },
        { ...shown, pinnedVariant: () => "margin" },
      ),
    ).toBeNull();
  });
});

describe("proposed bands", () => {
  const limits = { centre: 82, lower: 71.36, upper: 92.64 };
  it("from the past: on track from the centre 82, watch to the lower limit 71.4; to the upper 92.6 where less is better", () => {
    expect(proposable(bandsFromPast(limits, "up"), "up", [0, 100])).toEqual({ ok: 82, watch: 71.4 });
    expect(proposable(bandsFromPast(limits, "down"), "down", [0, 100])).toEqual({ ok: 82, watch: 92.6 });
  });
  it("from a range 75 to 81: on track from its better end", () => {
    expect(bandsFromBenchmark({ low: 75, high: 81 }, "up", 5)).toEqual({ ok: 81, watch: 75 });
    expect(bandsFromBenchmark({ low: 12, high: 18 }, "down", 5)).toEqual({ ok: 12, watch: 18 });
  });
  it("from one figure 81: watch reaches 5 further, as months vary; a tenth where that is not known", () => {
    expect(bandsFromBenchmark({ low: 81, high: 81 }, "up", 5)).toEqual({ ok: 81, watch: 76 });
    expect(bandsFromBenchmark({ low: 80, high: 80 }, "down", null)).toEqual({ ok: 80, watch: 88 });
  });
  it("are none where rounding or the natural range leaves no gap", () => {
    expect(proposable({ ok: 100, watch: 100.4 }, "down", [0, 100])).toBeNull();
    expect(proposable({ ok: 99.96, watch: 99.98 }, "up", [0, 100])).toBeNull();
  });
  it("are in order and within the range, whatever they come from", () => {
    const figure = fc.double({ min: -200, max: 300, noNaN: true });
    fc.assert(
      fc.property(figure, figure, fc.constantFrom("up", "down"), (ok, watch, direction) => {
        const bands = proposable({ ok, watch }, direction, [0, 100]);
        if (!bands) return;
        expect(direction === "up" ? bands.watch < bands.ok : bands.watch > bands.ok).toBe(true);
        expect([bands.ok, bands.watch].every((band) => band >= 0 && band <= 100)).toBe(true);
      }),
    );
  });
});

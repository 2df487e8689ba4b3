import { describe, expect, it } from "vitest";
import { breakdownBars } from "@/lib/charts/breakdown-bars";
import type { ChartPoint } from "@/lib/charts/chart-point";
import { clearPlace } from "@/lib/charts/clear-place";
import { toCsv } from "@/lib/charts/csv";
import { placeLabels } from "@/lib/charts/label-places";

const total = (value: number | null): ChartPoint => ({
  start: "2026-01-01",
  end: "2026-02-01",
  partial: false,
  value,
  reason: value === null ? "no-data" : null,
});

describe("breakdownBars", () => {
  it("80 and 40 from zero: full and half the width", () => {
    const { bars, zero } = breakdownBars([
      { value: "a", label: "A", total: total(80) },
      { value: null, label: "Not set", total: total(40) },
      { value: "c", label: "C", total: total(null) },
    ]);
    expect(zero).toBe(0);
    expect(bars.map(({ id, offset, length }) => [id, offset, length])).toEqual([
      ["value:a", 0, 100],
      ["not-set", 0, 50],
      ["value:c", 0, null],
    ]);
  });
  it("−25 and 75 share a scale of 100: zero at a quarter, the negative bar to its left", () => {
    const { bars, zero } = breakdownBars([
      { value: "a", label: "A", total: total(-25) },
      { value: "b", label: "B", total: total(75) },
    ]);
    expect(zero).toBe(25);
    expect(bars.map(({ offset, length }) => [offset, length])).toEqual([
      [0, 25],
      [25, 75],
    ]);
  });
});

describe("placeLabels", () => {
  it("10, 12 and 40 with a gap of 14 become 10, 24 and 40", () => {
    const wanted = [10, 12, 40].map((y, index) => ({ id: String(index), y }));
    expect(placeLabels(wanted, 14, 0, 100).map((label) => label.y)).toEqual([10, 24, 40]);
  });
  it("pushed past the bottom, they move up together", () => {
    const wanted = [95, 96, 97].map((y, index) => ({ id: String(index), y }));
    expect(placeLabels(wanted, 14, 0, 100).map((label) => label.y)).toEqual([72, 86, 100]);
  });
});

describe("clearPlace", () => {
  const [left, right] = [0, 60].map((x) => ({ left: x, top: 0, width: 40, height: 20 }));
  const line = [{ x: 0, y: 10 }, { x: 40, y: 10 }, null, { x: 60, y: 50 }, { x: 100, y: 50 }];
  it("a line through the left box leaves the right one, under which it passes", () => {
    expect(left && right && clearPlace([left, right], [line])).toEqual(right);
  });
  it("finds a crossing between two points, and gives up when every box is crossed", () => {
    expect(
      left &&
        clearPlace(
          [left],
          [
            [
              { x: -100, y: -80 },
              { x: 100, y: 100 },
            ],
          ],
        ),
    ).toBeNull();
  });
});

describe("toCsv", () => {
  it("quotes commas, quotes and line ends, keeps numbers bare and disarms formulas", () => {
    expect(toCsv([["a,b", 'say "x"', 1.5, null, "=1+1", -3, true]])).toBe(
      `"a,b","say ""x""",1.5,,'=1+1,-3,true\r\n`,
    );
  });
});

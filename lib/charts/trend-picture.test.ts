import { describe, expect, it } from "vitest";
import type { ChartPoint } from "@/lib/charts/chart-point";
import { nameEvery, picturePath, placeAcross, placeDown } from "@/lib/charts/trend-picture";
import { toTrendRows } from "@/lib/charts/trend-rows";

const point = (month: number, value: number | null, partial = false): ChartPoint => ({
  start: `2026-0${month}-01`,
  end: `2026-0${month + 1}-01`,
  partial,
  value,
  reason: value === null ? "no-data" : null,
});
const axis = { min: 0, max: 200, ticks: [0, 100, 200], cut: false };

describe("a trend's picture", () => {
  it("stands 340 px high between 24 and 310: 200 at the top, 0 at the foot, 100 at 24 + 286 ÷ 2 = 167", () => {
    const down = placeDown(axis, 340);
    expect([200, 100, 0].map(down)).toEqual([24, 167, 310]);
  });

  it("spreads periods over the whole width, the first at 0, the last at 1, a single one in the middle", () => {
    expect([0, 1, 2].map((index) => placeAcross(index, 3))).toEqual([0, 0.5, 1]);
    expect(placeAcross(0, 1)).toBe(0.5);
  });

  it("draws a gap as a gap: 200, none, 100, 0 is one place and one stroke from 666.67 to 1000", () => {
    const rows = toTrendRows([point(1, 200), point(2, null), point(3, 100), point(4, 0)]);
    expect(picturePath(rows, (row) => row.value, placeDown(axis, 340))).toBe("M0 24M666.67 167L1000 310");
  });

  it("joins the period in progress to the last complete one on the dashed line alone", () => {
    const rows = toTrendRows([point(1, 0), point(2, 100), point(3, 200, true)]);
    const down = placeDown(axis, 340);
    expect(picturePath(rows, (row) => row.value, down)).toBe("M0 310L500 167");
    expect(picturePath(rows, (row) => row.partialValue, down)).toBe("M500 167L1000 24");
  });

  it("names all of 12 periods 50 px wide in 560 px (11 × 50 = 550), every third in 200 (550 ÷ 200 = 2.75)", () => {
    expect(nameEvery(12, 50, 560)).toBe(1);
    expect(nameEvery(12, 50, 200)).toBe(3);
  });
});

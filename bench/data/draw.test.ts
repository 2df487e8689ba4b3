import { describe, expect, it } from "vitest";
import { companyOf } from "./company";
import { drawsFor } from "./draw";
import { idOf } from "./ids";
import { tablesOf } from "./tables";

const company = companyOf(2_000, new Date("2026-11-22T09:30:00Z"));
const rows = Array.from({ length: 20_000 }, (_, row) => row);

describe("drawsFor", () => {
  it("draws alike for the same purpose and row, and otherwise not", () => {
    expect(drawsFor("a").unit(7)).toBe(drawsFor("a").unit(7));
    expect(drawsFor("a").unit(7)).not.toBe(drawsFor("a").unit(8));
    expect(drawsFor("a").unit(7)).not.toBe(drawsFor("b").unit(7));
  });

  it("is uniform: of 20,000 draws a mean near 0.5, and a tenth in each tenth", () => {
    const draws = drawsFor("uniform");
    const values = rows.map((row) => draws.unit(row));
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1);
    const tenths = Array.from({ length: 10 }, (_, tenth) =>
      values.filter((value) => Math.floor(value * 10) === tenth),
    );
    for (const { length } of tenths) expect(Math.abs(length - 2_000)).toBeLessThan(200);
  });

  it("spreads log-normal draws around their median: half of them below 310", () => {
    const draws = drawsFor("amount");
    const below = rows.filter((row) => draws.logNormal(row, 310, 0.9) < 310).length;
    expect(Math.abs(below - 10_000)).toBeLessThan(300);
  });
});

describe("tablesOf", () => {
  it("makes the same row again from its number, and as many values as there are columns", () => {
    for (const source of tablesOf(company)) {
      expect(source.row(3)).toEqual(source.row(3));
      expect(source.row(0)).toHaveLength(source.columns.length);
    }
  });
});

describe("idOf", () => {
  it("is a UUIDv7, different for each table and row", () => {
    const at = Date.UTC(2026, 10, 22);
    const ids = [idOf("deal", 1, at), idOf("deal", 2, at), idOf("lead", 1, at)];
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(3);
  });
});

import { describe, expect, it } from "vitest";
import { barLength, type ComparedRow, comparisonCsv, orderedRows } from "./comparison-rows";

const cell = (
  value: number | null,
  n: number | null = null,
  tooFew = false,
): ComparedRow["cells"][string] => ({
  point: { start: "2026-01-01", end: "2026-02-01", partial: false, value, reason: null, n },
  tooFew,
  place: null,
});
const row = (label: string, value: number | null, group: string | null = label): ComparedRow => ({
  value: group,
  label,
  cells: { revenue: cell(value, 5) },
});
const rows = [row("Not set", 900, null), row("Ben", null), row("Ada", 100), row("Cy", 400)];
const labels = (of: readonly ComparedRow[]) => of.map(({ label }) => label);

describe("groups side by side", () => {
  it("by revenue, largest first: 400, 100, none, and Not set last although it has 900", () => {
    expect(labels(orderedRows(rows, { by: "revenue", descending: true }, "en"))).toEqual([
      "Cy",
      "Ada",
      "Ben",
      "Not set",
    ]);
    expect(labels(orderedRows(rows, { by: "revenue", descending: false }, "en"))).toEqual([
      "Ada",
      "Cy",
      "Ben",
      "Not set",
    ]);
    expect(labels(orderedRows(rows, { by: "label", descending: false }, "en"))).toEqual([
      "Ada",
      "Ben",
      "Cy",
      "Not set",
    ]);
  });

  it("bars start at zero: 100 of 400 is a quarter, no value and a negative one have none", () => {
    const [, none, ada, cy] = rows;
    const loss = row("Dee", -50);
    const all = [ada, cy, none, loss].filter((it) => it !== undefined);
    expect(all.map((it) => barLength(all, "revenue", it))).toEqual([25, 100, 0, 0]);
    expect(barLength([loss], "revenue", loss)).toBe(0);
  });

  it("the file names what is too few to compare", () => {
    const few: ComparedRow = {
      value: "a",
      label: "Ada",
      cells: { win: { ...cell(100, 3, true), place: null } },
    };
    expect(comparisonCsv("Owner", [{ id: "win", title: "Win rate (%)" }], [few])).toBe(
      "Owner,Win rate (%),Win rate (%): n,Win rate (%): low,Win rate (%): high,Win rate (%): standing\r\nAda,100,3,,,too few to compare\r\n",
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChartPoint } from "@/lib/charts/chart-point";
import { clusterNotes, noteDates, notesAt, notesInWords, placeNotes } from "./chart-notes";

const month = (start: string, end: string): ChartPoint => ({
  start,
  end,
  partial: false,
  value: 1,
  reason: null,
});
const quarter = [
  month("2026-01-01", "2026-02-01"),
  month("2026-02-01", "2026-03-01"),
  month("2026-03-01", "2026-04-01"),
];
const note = (id: string, startsOn: string, endsOn = startsOn) => ({
  id,
  startsOn,
  endsOn,
  kind: "Release",
  text: `Version ${id}`,
});

describe("notes on a chart's periods", () => {
  test("31 January is January's, 1 February February's; 10 February to 2 March are the second and third period", () => {
    const notes = [
      note("c", "2026-02-10", "2026-03-02"),
      note("a", "2026-01-31"),
      note("b", "2026-02-01"),
      note("before", "2025-12-31"),
      note("after", "2026-04-01"),
    ];
    const placed = placeNotes(notes, quarter);
    expect(placed.map(({ id, first, last }) => [id, first, last])).toEqual([
      ["a", 0, 0],
      ["b", 1, 1],
      ["c", 1, 2],
    ]);
    expect(notesAt(placed, 2).map(({ id }) => id)).toEqual(["c"]);
  });

  test("a note that began before the chart and ends after it covers all of it", () => {
    expect(placeNotes([note("a", "2025-06-01", "2026-06-01")], quarter)).toMatchObject([
      { first: 0, last: 2 },
    ]);
  });

  test("flags 10 px apart with room of 22 become one; the next at 30 px stands alone", () => {
    const placed = placeNotes(
      [note("a", "2026-01-05"), note("b", "2026-02-05"), note("c", "2026-03-05")],
      quarter,
    );
    const clusters = clusterNotes(placed, (index) => [0, 10, 30][index] ?? 0, 22);
    expect(clusters.map(({ x, notes }) => [x, notes.map(({ id }) => id).join()])).toEqual([
      [0, "a,b"],
      [30, "c"],
    ]);
  });

  test("every note is in one cluster, and clusters keep their distance, wherever the notes are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (firsts, step, room) => {
          const notes = firsts.map((first, i) => ({ ...note(String(i), "2026-01-01"), first, last: first }));
          const clusters = clusterNotes(notes, (index) => index * step, room);
          const ids = clusters.flatMap((cluster) => cluster.notes.map(({ id }) => id));
          expect(ids.toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
          const gaps = clusters.slice(1).map(({ x }, i) => x - (clusters[i]?.x ?? 0));
          expect(gaps.every((gap) => gap >= room)).toBe(true);
        },
      ),
    );
  });

  test("dates and notes in words: a day, a range, and the summary for those who cannot see flags", () => {
    expect(noteDates(note("a", "2026-03-03"), "en-GB")).toBe("3 Mar 2026");
    expect(noteDates(note("a", "2026-03-03", "2026-03-09"), "en-GB")).toMatch(/^3 ?– ?9 Mar 2026$/);
    const placed = placeNotes([note("1", "2026-01-05"), note("2", "2026-02-05")], quarter);
    expect(notesInWords(placed, "en-GB")).toBe(
      "2 notes: 5 Jan 2026, release: Version 1; 5 Feb 2026, release: Version 2.",
    );
    expect(notesInWords([], "en-GB")).toBe("");
  });
});

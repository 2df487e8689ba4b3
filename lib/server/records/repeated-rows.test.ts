import { expect, test } from "vitest";
import { inPasses } from "./repeated-rows";
import { TextSpool } from "./text-spool";

const prepared = (...rows: [externalId: string, value: string][]) => {
  const values = new TextSpool();
  for (const [, value] of rows) values.add(value);
  return { externalIds: rows.map(([externalId]) => externalId), values };
};

test("no external id twice: one pass, nothing counted beyond it", () => {
  expect(inPasses(prepared(["a", "1"], ["b", "1"]))).toEqual({
    passes: [[0, 1]],
    later: { updated: 0, unchanged: 0 },
  });
});

test("a: 1, 2, 2, 3 → first pass writes 1, second 3; of the three later rows 2 changed it and 1 did not", () => {
  const rows = prepared(["a", "1"], ["b", "9"], ["a", "2"], ["a", "2"], ["a", "3"]);
  expect(inPasses(rows)).toEqual({ passes: [[0, 1], [4]], later: { updated: 2, unchanged: 1 } });
});

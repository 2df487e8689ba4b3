import { expect, test } from "vitest";
import { inPasses } from "./repeated-rows";

const row = (externalId: string, values: string) => ({ externalId, values });

test("no external id twice: one pass, nothing counted beyond it", () => {
  const rows = [row("a", "1"), row("b", "1")];
  expect(inPasses(rows)).toEqual({ passes: [rows], later: { updated: 0, unchanged: 0 } });
});

test("a: 1, 2, 2, 3 → first pass writes 1, second 3; of the three later rows 2 changed it and 1 did not", () => {
  const rows = [row("a", "1"), row("b", "9"), row("a", "2"), row("a", "2"), row("a", "3")];
  expect(inPasses(rows)).toEqual({
    passes: [[row("a", "1"), row("b", "9")], [row("a", "3")]],
    later: { updated: 2, unchanged: 1 },
  });
});

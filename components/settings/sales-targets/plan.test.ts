import { describe, expect, it } from "vitest";
import { cellsOfBlock } from "./clipboard";
import { moveOf } from "./grid-moves";
import {
  cellKey,
  emptyDraft,
  plannedAmounts,
  shownAmount,
  sumOf,
  totalsOf,
  withoutSaved,
  withTyped,
} from "./plan";

const march = { owner: "lena", month: "2026-03" };
const typed = (text: string, before: string | null = null, cell = march) => [{ cell, before, text }];

describe("a draft of the plan", () => {
  it("holds what was typed as an exact amount, and nothing once it is put back", () => {
    const changed = withTyped(emptyDraft, typed("45.000,50", "45000"), "de-DE");
    expect(changed.get(cellKey(march))).toMatchObject({ amount: "45000.5", before: "45000", problem: null });
    expect(withTyped(changed, typed("45.000", "45000"), "de-DE").size).toBe(0);
  });

  it("removes a target by an empty cell, which is not a target of 0", () => {
    expect([...withTyped(emptyDraft, typed("", "500"), "en-GB").values()][0]?.amount).toBeNull();
    expect([...withTyped(emptyDraft, typed("0", "500"), "en-GB").values()][0]?.amount).toBe("0");
    expect(withTyped(emptyDraft, typed(""), "en-GB").size).toBe(0);
  });

  it("keeps what is no amount, with the reason", () => {
    const [edit] = withTyped(emptyDraft, typed("lots"), "en-GB").values();
    expect(edit).toMatchObject({ text: "lots", problem: "“lots” is not an amount" });
  });

  it("keeps a cell that was changed again while the rest was being saved", () => {
    const first = withTyped(
      emptyDraft,
      [...typed("1"), ...typed("2", null, { ...march, month: "2026-04" })],
      "en-GB",
    );
    const meanwhile = withTyped(first, typed("3"), "en-GB");
    expect([...withoutSaved(meanwhile, [...first.values()]).values()].map(({ amount }) => amount)).toEqual([
      "3",
    ]);
  });

  it("shows a row as it will be: 100 saved in January and 50 typed in March are 150", () => {
    const row = {
      owner: { externalId: "lena", name: "Lena", team: null },
      planned: true,
      amounts: ["100", ...Array<null>(11).fill(null)],
    };
    const amounts = plannedAmounts(row, 2026, withTyped(emptyDraft, typed("50"), "en-GB"));
    expect(amounts.slice(0, 4)).toEqual(["100", null, "50", null]);
    expect(sumOf(amounts)).toBe(150);
    expect(totalsOf([amounts, amounts]).slice(0, 3)).toEqual([200, null, 100]);
  });

  it("writes amounts as the locale does, cents only where there are any", () => {
    expect(shownAmount("45000", "en-GB")).toBe("45,000");
    expect(shownAmount("1234.5", "en-GB")).toBe("1,234.50");
    expect(shownAmount(null, "en-GB")).toBe("");
  });
});

describe("a block from a spreadsheet", () => {
  it("is cells by tab and rows by line, with or without a last line end", () => {
    expect(cellsOfBlock("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(cellsOfBlock('"1,000.5"\t\n')).toEqual([["1,000.5", ""]]);
    expect(cellsOfBlock("7")).toEqual([["7"]]);
  });
});

describe("keys in the grid", () => {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  const at = (start: number, end = start, length = 3) => ({ start, end, length });

  it.each([
    ["ArrowDown", at(1), { rows: 1, columns: 0 }],
    ["Enter", at(1), { rows: 1, columns: 0 }],
    ["ArrowUp", at(1), { rows: -1, columns: 0 }],
    ["ArrowRight", at(0, 3), { rows: 0, columns: 1 }],
    ["ArrowRight", at(3), { rows: 0, columns: 1 }],
    ["ArrowRight", at(1), null],
    ["ArrowLeft", at(0), { rows: 0, columns: -1 }],
    ["ArrowLeft", at(2), null],
    ["a", at(0, 3), null],
  ] as const)("%s with the caret at %o leads to %o", (key, caret, move) => {
    expect(moveOf({ ...plain, key }, caret)).toEqual(move);
  });

  it("with Shift, Ctrl, Alt or Meta are the field's own", () => {
    expect(moveOf({ ...plain, key: "ArrowRight", shiftKey: true }, at(0, 3))).toBeNull();
    expect(moveOf({ ...plain, key: "Enter", metaKey: true }, at(0, 3))).toBeNull();
  });
});

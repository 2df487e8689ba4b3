import { describe, expect, it } from "vitest";
import { cellsOfBlock } from "./cells-of-block";
import { moveOf } from "./grid-moves";

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

import { describe, expect, it } from "vitest";
import { moveInGrid } from "./grid-move";

/** Rows of 3, 0, 2 and 1 cells. */
const lengths = [3, 0, 2, 1];
const from = (row: number, column: number, key: string) => moveInGrid({ row, column }, key, lengths);

describe("moveInGrid", () => {
  it("goes right and left to the row's ends, not beyond", () => {
    expect(from(0, 1, "ArrowRight")).toEqual({ row: 0, column: 2 });
    expect(from(0, 2, "ArrowRight")).toEqual({ row: 0, column: 2 });
    expect(from(0, 0, "ArrowLeft")).toEqual({ row: 0, column: 0 });
    expect(from(2, 0, "End")).toEqual({ row: 2, column: 1 });
    expect(from(0, 2, "Home")).toEqual({ row: 0, column: 0 });
  });

  it("goes down past the row without cells, and enters a shorter row at its last cell", () => {
    expect(from(0, 2, "ArrowDown")).toEqual({ row: 2, column: 1 });
    expect(from(2, 1, "ArrowDown")).toEqual({ row: 3, column: 0 });
    expect(from(2, 0, "ArrowUp")).toEqual({ row: 0, column: 0 });
  });

  it("stays where no row follows, and leaves other keys alone", () => {
    expect(from(3, 0, "ArrowDown")).toEqual({ row: 3, column: 0 });
    expect(from(0, 0, "ArrowUp")).toEqual({ row: 0, column: 0 });
    expect(from(0, 0, "Tab")).toBeNull();
  });
});

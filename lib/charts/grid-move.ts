/** A cell of a grid whose rows may differ in length. */
export type GridPlace = { row: number; column: number };

const within = (value: number, last: number) => Math.max(0, Math.min(value, last));

/**
 * Where a key leads from a cell: arrows to the next one, Home and End to the row's ends; a shorter row is entered at
 * its last cell, rows without cells are passed over. The same place where there is no further one.
 * @param lengths how many cells each row has
 * @returns null for keys that do not move
 */
export function moveInGrid(place: GridPlace, key: string, lengths: readonly number[]): GridPlace | null {
  const { row, column } = place;
  const last = (lengths[row] ?? 0) - 1;
  switch (key) {
    case "ArrowRight":
      return { row, column: within(column + 1, last) };
    case "ArrowLeft":
      return { row, column: within(column - 1, last) };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: Math.max(0, last) };
    case "ArrowDown":
    case "ArrowUp": {
      const step = key === "ArrowDown" ? 1 : -1;
      for (let next = row + step; next >= 0 && next < lengths.length; next += step) {
        const length = lengths[next] ?? 0;
        if (length > 0) return { row: next, column: Math.min(column, length - 1) };
      }
      return place;
    }
    default:
      return null;
  }
}

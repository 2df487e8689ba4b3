/** Where a key leads from a cell: rows down and columns to the right. */
export type Move = { rows: number; columns: number };

type Key = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };
type Caret = { start: number; end: number; length: number };

/**
 * The move that a key makes in the grid; null where it is the field's own. Left and right leave a cell only where the
 * caret has nowhere to go, or all of the text is selected, as it is when one arrives.
 */
export function moveOf(key: Key, { start, end, length }: Caret): Move | null {
  if (key.ctrlKey || key.metaKey || key.altKey || key.shiftKey) return null;
  const allSelected = start === 0 && end === length;
  switch (key.key) {
    case "ArrowUp":
      return { rows: -1, columns: 0 };
    case "ArrowDown":
    case "Enter":
      return { rows: 1, columns: 0 };
    case "ArrowLeft":
      return allSelected || (start === end && start === 0) ? { rows: 0, columns: -1 } : null;
    case "ArrowRight":
      return allSelected || (start === end && end === length) ? { rows: 0, columns: 1 } : null;
    default:
      return null;
  }
}

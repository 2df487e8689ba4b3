import "server-only";
import type { Cell } from "../reading/row";
import type { Read } from "./read-number";

const words = new Map<string, boolean>([
  ...["true", "1", "yes", "y", "ja", "x", "won", "closed", "resolved", "solved"].map(
    (word) => [word, true] as const,
  ),
  ...["false", "0", "no", "n", "nein", "", "open", "new", "active"].map((word) => [word, false] as const),
]);

/** Yes or no, from true/false, 1/0, yes/no and the plain states open and closed; other words need a value mapping. */
export function readFlag(cell: Cell): Read<boolean> {
  if (typeof cell === "boolean") return { value: cell };
  const value = words.get(
    String(cell ?? "")
      .trim()
      .toLowerCase(),
  );
  if (value === undefined) return { problem: `"${String(cell).slice(0, 40)}" is neither yes nor no` };
  return { value };
}

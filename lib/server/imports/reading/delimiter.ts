import "server-only";
import { type Delimiter, delimiters } from "@/lib/contracts/imports/vocabulary";

/** Records of the file's start that are compared. */
const RECORDS = 30;

/** Cells of each record, minding quotes; the last record may be cut off and is left out unless it is the only one. */
const cellCounts = (text: string, delimiter: Delimiter): number[] => {
  const counts: number[] = [];
  let [cells, quoted, empty] = [1, false, true];
  for (let at = 0; at < text.length && counts.length < RECORDS; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) cells += 1;
    else if (character === "\n" || (character === "\r" && text[at + 1] !== "\n")) {
      if (!empty) counts.push(cells);
      [cells, empty] = [1, true];
      continue;
    }
    if (character !== "\r") empty = false;
  }
  if (counts.length === 0) counts.push(cells);
  return counts;
};

/** How many records have the commonest number of cells, if that is more than one; then how many cells. */
const score = (counts: readonly number[]): readonly [agreeing: number, cells: number] => {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let best: readonly [number, number] = [0, 1];
  for (const [cells, agreeing] of times) {
    if (cells > 1 && (agreeing > best[0] || (agreeing === best[0] && cells > best[1])))
      best = [agreeing, cells];
  }
  return best;
};

/** The delimiter under which most records of a file's start have one number of cells; a comma where none has any. */
export function detectDelimiter(start: string): Delimiter {
  let found: Delimiter = ",";
  let best: readonly [number, number] = [0, 1];
  for (const delimiter of delimiters) {
    const [agreeing, cells] = score(cellCounts(start, delimiter));
    if (agreeing > best[0] || (agreeing === best[0] && cells > best[1])) {
      found = delimiter;
      best = [agreeing, cells];
    }
  }
  return found;
}

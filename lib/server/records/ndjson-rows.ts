import "server-only";
import { InvalidInput } from "@/lib/errors";
import { refuseInexactNumbers } from "./exact-numbers";
import { oversizedRow } from "./oversized-row";
import { MAX_ROW_LENGTH } from "./row-limits";
import { UnreadableRow } from "./unreadable-row";

const parseLine = (line: string, lineNumber: number): unknown => {
  if (line.length > MAX_ROW_LENGTH) return oversizedRow();
  try {
    return JSON.parse(refuseInexactNumbers(line));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unreadable";
    return new UnreadableRow(`Line ${lineNumber} is not valid JSON: ${reason}`);
  }
};

/**
 * The records of newline-delimited JSON while it arrives: with each piece of its text, those that it completes. A
 * broken line is a row that will be rejected; blank lines are no rows.
 * @throws InvalidInput when there is not a single row
 */
export async function* ndjsonRows(pieces: AsyncIterable<string>): AsyncGenerator<unknown[]> {
  let pending = "";
  let lineNumber = 0;
  let isEmpty = true;
  const read = (line: string): unknown[] => {
    lineNumber += 1;
    if (line.trim() === "") return [];
    isEmpty = false;
    return [parseLine(line, lineNumber)];
  };
  for await (const piece of pieces) {
    const lines = piece.split("\n");
    const last = lines.pop() ?? "";
    const [first, ...others] = lines;
    if (first !== undefined) {
      yield [...read(pending + first), ...others.flatMap(read)];
      pending = "";
    }
    // One character beyond the limit is enough to know that the line is too long.
    pending = (pending + last).slice(0, MAX_ROW_LENGTH + 1);
  }
  yield read(pending);
  if (isEmpty) throw new InvalidInput("The body is empty. Send one JSON object a line.");
}

/**
 * The cells of a block as spreadsheets copy it: rows by line, columns by tab, the last line ended or not. Quotes that
 * spreadsheets put around a cell are taken off.
 */
export function cellsOfBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
}

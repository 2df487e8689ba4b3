/** A file's first row and the rest, as text; an empty string is an empty cell. */
export type Sheet = { header: readonly string[]; rows: readonly (readonly string[])[] };

export type CsvStyle = {
  delimiter: "," | ";";
  /** Quote every cell, or those that need it. */
  quote: "all" | "needed";
  newline: "\n" | "\r\n";
  encoding: "utf-8" | "utf-8-bom" | "windows-1252";
  /** Lines after the rows, each a single cell. */
  footer?: readonly string[];
};

/** What Windows-1252 has in 0x80–0x9F that ISO 8859-1 has not, of what the samples use. */
const windowsOnly: Readonly<Record<string, number>> = { "€": 0x80, "…": 0x85, "–": 0x96, "’": 0x92 };

const toWindows1252 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = windowsOnly[letter] ?? letter.codePointAt(0) ?? 0;
      if (code > 0xff) throw new Error(`Windows-1252 has no "${letter}".`);
      return code;
    }),
  );

const needsQuotes = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) || cell !== cell.trim();

/** A sheet as the bytes of a CSV file. */
export const writeCsv = ({ header, rows }: Sheet, style: CsvStyle): Buffer => {
  const cellOf = (cell: string) =>
    style.quote === "all" || needsQuotes(cell, style.delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lineOf = (cells: readonly string[]) => cells.map(cellOf).join(style.delimiter);
  const footer = (style.footer ?? []).map((line) => (line === "" ? "" : cellOf(line)));
  const text = [lineOf(header), ...rows.map(lineOf), ...footer].map((line) => line + style.newline).join("");
  if (style.encoding === "windows-1252") return toWindows1252(text);
  return Buffer.from(style.encoding === "utf-8-bom" ? `\uFEFF${text}` : text, "utf8");
};

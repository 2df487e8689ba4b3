import "server-only";
import { RefusedFile } from "./refused-file";

const starts = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

/** Files that are opened by mistake, told by their first bytes. */
const others: readonly { signature: readonly number[]; name: string }[] = [
  { signature: [0x25, 0x50, 0x44, 0x46], name: "a PDF" },
  { signature: [0x1f, 0x8b], name: "a compressed file; unpack it first" },
  { signature: [0x89, 0x50, 0x4e, 0x47], name: "a picture" },
  { signature: [0xff, 0xd8, 0xff], name: "a picture" },
  { signature: [0x37, 0x7a, 0xbc, 0xaf], name: "a compressed file; unpack it first" },
];

/**
 * Whether a file is a workbook or text, by its first bytes and not by its name.
 * @throws RefusedFile for files of other kinds, and for those that are empty
 */
export function kindOfFile(first: Uint8Array): "text" | "xlsx" {
  if (first.length === 0) throw new RefusedFile("The file is empty.");
  if (starts(first, 0x50, 0x4b)) return "xlsx";
  if (starts(first, 0xd0, 0xcf, 0x11, 0xe0))
    throw new RefusedFile(
      "This is a workbook of Excel 97–2003 or one with a password. Save it as .xlsx without a password, or as CSV.",
    );
  const other = others.find(({ signature }) => starts(first, ...signature));
  if (other) throw new RefusedFile(`This is ${other.name}. Choose a .csv, .tsv or .xlsx file.`);
  return "text";
}

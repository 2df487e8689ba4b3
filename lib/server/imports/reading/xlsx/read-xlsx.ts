import "server-only";
import { RefusedFile } from "../refused-file";
import type { FileRow } from "../row";
import { openArchive } from "./archive";
import { readSheetRows } from "./sheet-rows";
import { readDateStyles, readSharedTexts, readWorkbook } from "./workbook";

export type Book = { sheets: { name: string; isHidden: boolean }[]; sheet: string; date1904: boolean };

/** Takes what was read: first the workbook's sheets, then rows. It is awaited before more is read. */
export type XlsxTaker = { book(book: Book): Promise<void>; rows(rows: FileRow[]): Promise<void> };

/**
 * Reads a workbook: its sheets, then the rows of one. Run in a thread (open-xlsx), since a file may be made to keep it busy.
 * @param sheet by name; null is the first that is not hidden
 * @throws RefusedFile with row and column, where there are any
 */
export async function readXlsx(path: string, sheet: string | null, taker: XlsxTaker): Promise<void> {
  const archive = await openArchive(path);
  try {
    const { sheets, date1904 } = await readWorkbook(archive);
    const chosen =
      sheets.find(({ name }) => name === sheet) ?? sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
    if (!chosen) throw new RefusedFile("The workbook has no sheet with cells.");
    await taker.book({
      sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
      sheet: chosen.name,
      date1904,
    });
    const texts = await readSharedTexts(archive);
    const styles = await readDateStyles(archive);
    await readSheetRows(await archive.open(chosen.path), { texts, styles, date1904 }, (rows) =>
      taker.rows(rows),
    );
  } finally {
    archive.close();
  }
}

import "server-only";
import { z } from "zod";
import { rejectionSchema } from "@/lib/contracts/imports/import-schemas";
import { Conflict } from "@/lib/errors";
import { db } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { openRows } from "../reading/import-file";
import type { Cell } from "../reading/row";
import { findImport, recognitionOf } from "./import-run";
import { storedFile } from "./stored-file";

const PAGE = 1_000;
const reasonsSchema = z.array(rejectionSchema.shape.reasons.element);

/**
 * A cell for CSV that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it, except
 * numbers. (OWASP, CSV injection.)
 */
export function harmlessCell(cell: Cell | undefined): string {
  const text = String(cell ?? "").replaceAll("\0", "");
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

async function* rejections(organizationId: string, importId: string) {
  let after = 0;
  for (;;) {
    const page = await db.importRejection.findMany({
      where: { organizationId, importId, row: { gt: after } },
      orderBy: { row: "asc" },
      take: PAGE,
    });
    for (const { row, reasons } of page) yield { row, reasons: reasonsSchema.parse(reasons) };
    if (page.length < PAGE) return;
    after = page.at(-1)?.row ?? after;
  }
}

/**
 * The rejected rows as CSV, to correct and import again: all columns as they were, and the reasons in one more. Read
 * from the file again, a piece at a time.
 * @throws Conflict once the file was removed
 */
export async function rejectedRows(ctx: Context, id: string): Promise<AsyncGenerator<string>> {
  const run = await findImport(ctx, id);
  if (run.fileRemovedAt)
    throw new Conflict("The file was removed in the meantime, and its rejected rows with it.");
  const { columns, reading, format } = recognitionOf(run);
  const { organizationId } = run;
  async function* lines(): AsyncGenerator<string> {
    yield `\ufeff${[...columns.map(({ key }) => key), "Why it was rejected"].map(harmlessCell).join(",")}\r\n`;
    const { file, done } = storedFile({ organizationId, importId: id }, format);
    try {
      const wanted = rejections(organizationId, id);
      let next = await wanted.next();
      const { rows } = await openRows(file, reading);
      for await (const batch of rows) {
        let text = "";
        for (const { row, cells } of batch) {
          if (next.done) break;
          if (next.value.row !== row) continue;
          const why = next.value.reasons
            .map(({ column, message }) => (column === null ? message : `${column}: ${message}`))
            .join("; ");
          text += `${[...columns.map((_, at) => cells[at]), why].map(harmlessCell).join(",")}\r\n`;
          next = await wanted.next();
        }
        if (text !== "") yield text;
        if (next.done) return;
      }
    } finally {
      await done();
    }
  }
  return lines();
}

import "server-only";
import { maxListPage, type RecordListQuery } from "@/lib/contracts/record-lists";
import { recordScreens } from "@/lib/contracts/record-screens";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "../../auth/context";
import { listRecords } from "./list-records";

/** A cell of CSV; one that a spreadsheet would take for a formula begins with an apostrophe. */
const cell = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (cells: readonly (string | number | null | undefined)[]): string =>
  `${cells.map(cell).join(",")}\r\n`;

/**
 * Every record of a list as CSV, with the fields as the API and the import name them, read a page at a time while it is
 * sent: a million rows need no more memory than two hundred.
 * @throws InvalidInput as listRecords does, before anything is sent
 */
export async function recordsCsv(
  ctx: Context,
  type: RecordType,
  query: RecordListQuery,
): Promise<ReadableStream<Uint8Array>> {
  const fields = recordScreens[type].fields.map(({ field }) => field);
  const encoder = new TextEncoder();
  const page = (cursor: string | undefined) =>
    listRecords(ctx, type, { ...query, cursor, limit: maxListPage });
  let next: Awaited<ReturnType<typeof page>> | null = await page(undefined);
  let isFirst = true;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next === null) return controller.close();
      const rows = next.records.map(({ externalId, fields: values }) =>
        line([externalId, ...fields.map((field) => values[field])]),
      );
      // The mark tells spreadsheets that it is UTF-8.
      const head = isFirst ? `\uFEFF${line(["externalId", ...fields])}` : "";
      isFirst = false;
      controller.enqueue(encoder.encode(head + rows.join("")));
      next = next.nextCursor === null ? null : await page(next.nextCursor);
    },
  });
}

import "server-only";
import { Readable } from "node:stream";
import { type KpiRecordsFileQuery, maxRowsOfFile } from "@/lib/contracts/kpi-records";
import type { Context } from "../auth/context";
import { type Listing, type ListingPage, listingOf, readListing } from "./records/listing";
import { recordColumns } from "./records/record-columns";
import { csvFile, xlsxFile } from "./records/record-files";

/** So many rows are read at a time. */
const rowsAtATime = 2_000;

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A part's rows, page after page, to the end or as many as a file holds. */
async function* pagesOf(listing: Listing, first: ListingPage) {
  let page = first;
  let given = 0;
  for (;;) {
    const rows = page.records.slice(0, maxRowsOfFile - given);
    given += rows.length;
    yield rows;
    if (page.last === null || given >= maxRowsOfFile) return;
    page = await readListing(listing, { after: page.last, limit: rowsAtATime });
  }
}

/** "nps detractors 2026-10-01" → "nps-detractors-2026-10-01": of letters that any system takes. */
const fileNameOf = (words: readonly string[]): string =>
  words
    .join(" ")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();

/**
 * The rows behind a part as a CSV or XLSX file: all that are found, in the order asked for, as of one moment, at most
 * 100,000. The file is sent as it is read.
 * @throws as listKpiRecords, before anything is sent
 */
export const exportKpiRecords = async (
  { organization }: Context,
  kpiId: string,
  { format, ...asked }: KpiRecordsFileQuery,
  { now }: { now: Date },
): Promise<Response> => {
  const listing = await listingOf(organization, kpiId, asked, now);
  const first = await readListing(listing, { after: null, limit: rowsAtATime });
  const name = listing.names[asked.part] ?? asked.part;
  const columns = recordColumns(listing);
  const pages = pagesOf(listing, first);
  const file = format === "csv" ? csvFile(columns, pages) : xlsxFile(name, columns, pages);
  const rows = first.found ?? first.count;
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `attachment; filename="${fileNameOf([listing.kpi.definition.id, name, asked.start])}.${format}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      /** How many rows there are to write, and how many of them the file holds. */
      "X-Row-Count": String(rows),
      "X-Rows-Written": String(Math.min(rows, maxRowsOfFile)),
    },
  });
};

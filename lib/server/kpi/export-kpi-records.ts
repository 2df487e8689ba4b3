import "server-only";
import type { KpiRecordsFileQuery } from "@/lib/contracts/kpi-records";
import { maxRowsOfFile } from "@/lib/contracts/row-files";
import type { Context } from "../auth/context";
import { fileResponse } from "../row-files/file-response";
import { type Listing, type ListingPage, listingOf, readListing } from "./records/listing";
import { recordColumns } from "./records/record-columns";

/** So many rows are read at a time. */
const rowsAtATime = 2_000;

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
  const rows = first.found ?? first.count;
  return fileResponse({
    format,
    name: { file: [listing.kpi.definition.id, name, asked.start], sheet: name },
    columns: recordColumns(listing),
    pages: pagesOf(listing, first),
    rows,
    written: Math.min(rows, maxRowsOfFile),
  });
};

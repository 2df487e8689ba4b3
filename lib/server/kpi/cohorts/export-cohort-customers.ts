import "server-only";
import {
  type CohortCellCustomers,
  type CohortCellFileQuery,
  type CohortMeasure,
  cohortCustomerText,
} from "@/lib/contracts/cohorts";
import { hasWords, maxRowsOfFile } from "@/lib/contracts/row-files";
import type { Context } from "../../auth/context";
import { dayCell, type FileColumn } from "../../row-files/columns";
import { fileResponse, onePage } from "../../row-files/file-response";
import { listCohortCustomers } from "./list-cohort-customers";

const columnsOf = (
  measure: CohortMeasure,
  currency: string,
): FileColumn<CohortCellCustomers["customers"][number]>[] => [
  { title: "external id", of: ({ externalId }) => externalId },
  { title: "customer", of: ({ name }) => name },
  { title: "acquired in", dates: "day", of: ({ acquired }) => dayCell(acquired) },
  { title: "month looked at", dates: "day", of: ({ month }) => dayCell(month) },
  {
    title: measure === "revenue" ? `revenue in the month (${currency})` : "customer at the month's end",
    of: ({ amount }) => amount,
  },
];

/**
 * The customers behind a cell of the cohorts as a CSV or XLSX file: those that a search finds, with what each adds to
 * the cell (its revenue in the month, or 1 while it is a customer), at most 100,000.
 * @throws as listCohortCustomers, before anything is sent
 */
export const exportCohortCustomers = async (
  ctx: Context,
  { format, search, ...query }: CohortCellFileQuery,
  { now }: { now: Date },
): Promise<Response> => {
  const cell = await listCohortCustomers(ctx, query, { now, most: maxRowsOfFile });
  const found = cell.customers.filter((customer) => hasWords(cohortCustomerText(customer), search));
  const isCut = cell.customers.length < cell.size;
  return fileResponse({
    format,
    name: { file: ["cohort", query.start, "month", String(query.month)], sheet: "Customers" },
    columns: columnsOf(query.measure, cell.currency),
    pages: onePage(found),
    rows: isCut ? cell.size : found.length,
    written: found.length,
  });
};

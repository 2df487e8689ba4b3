import { queryOptions } from "@tanstack/react-query";
import type {
  CohortCellCustomers,
  CohortCellFileQuery,
  CohortCellQuery,
  CohortPayback,
  CohortPaybackQuery,
  CohortQuery,
  Cohorts,
} from "@/lib/contracts/cohorts";
import type * as operations from "@/lib/contracts/operations/cohorts";
import { addressOf, call } from "./call";
import { numbersKey } from "./kpis";
import { readFileAt } from "./row-file";

/** Cohorts over a range of acquisitions. The server prefetches under the same key. */
export const cohortsOptions = (query: CohortQuery) =>
  queryOptions<Cohorts>({
    queryKey: [...numbersKey, "cohorts", query],
    queryFn: ({ signal }) => call<typeof operations.getCohorts>("GET /cohorts", { query, signal }),
  });

/** What winning the cohorts cost, and when it was paid back. */
export const cohortPaybackOptions = (query: CohortPaybackQuery) =>
  queryOptions<CohortPayback>({
    queryKey: [...numbersKey, "cohort-payback", query],
    queryFn: ({ signal }) =>
      call<typeof operations.getCohortPayback>("GET /cohorts/payback", { query, signal }),
  });

/** The customers behind a cell. */
export const cohortCustomersOptions = (query: CohortCellQuery) =>
  queryOptions<CohortCellCustomers>({
    queryKey: [...numbersKey, "cohort-customers", query],
    queryFn: ({ signal }) =>
      call<typeof operations.listCohortCustomers>("GET /cohorts/customers", { query, signal }),
  });

/** The customers that a search finds behind a cell, as a file. */
export const readCohortCustomersFile = (query: CohortCellFileQuery) =>
  readFileAt(addressOf("/cohorts/customers/export", {}, query));

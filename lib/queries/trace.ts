import { queryOptions } from "@tanstack/react-query";
import type * as operations from "@/lib/contracts/operations/trace";
import type { TraceQuery } from "@/lib/contracts/trace";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** Which number is looked into. */
export type TraceAsked = { kpi: string } & TraceQuery;

/** How a number is made, and how other definitions would read. */
export const traceOptions = ({ kpi, ...query }: TraceAsked) =>
  queryOptions({
    queryKey: [...numbersKey, "trace", kpi, query],
    queryFn: ({ signal }) =>
      call<typeof operations.traceKpi>("GET /kpis/{id}/trace", { params: { id: kpi }, query, signal }),
  });

/** KPIs that cannot be computed, with what is missing. */
export const missingOptions = () =>
  queryOptions({
    queryKey: [...numbersKey, "missing"],
    queryFn: ({ signal }) => call<typeof operations.listMissing>("GET /kpis/missing", { signal }),
    staleTime: 60_000,
  });

import { queryOptions } from "@tanstack/react-query";
import type { SentBodyOf } from "@/lib/contracts/operation";
import type * as operations from "@/lib/contracts/operations/sales-targets";
import type { SalesTargets } from "@/lib/contracts/sales-targets";
import { call } from "./call";

/** The plans of all years: invalidate it after a change. */
export const salesTargetsKey = ["sales-targets"] as const;

/** The sales targets of a calendar year. */
export const salesTargetsOptions = (year: number) =>
  queryOptions<SalesTargets>({
    queryKey: [...salesTargetsKey, year],
    queryFn: ({ signal }) =>
      call<typeof operations.listSalesTargets>("GET /sales-targets", {
        query: { year: String(year) },
        signal,
      }),
  });

/** Sets, changes or removes single targets; every number that is held against them changes too. */
export const saveSalesTargets = (body: SentBodyOf<typeof operations.saveSalesTargets>) =>
  call<typeof operations.saveSalesTargets>("PUT /sales-targets", { body });

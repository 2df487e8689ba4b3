import { queryOptions } from "@tanstack/react-query";
import type { LedgerMonths } from "@/lib/contracts/ledger-months";
import type { SentBodyOf } from "@/lib/contracts/operation";
import type * as operations from "@/lib/contracts/operations/ledger-months";
import { call } from "./call";
import { recordsKey } from "./records";

/** Costs and benefits of a calendar year by month. */
export const ledgerMonthsOptions = (year: number) =>
  queryOptions<LedgerMonths>({
    queryKey: [...recordsKey, "ledger-months", year],
    queryFn: ({ signal }) =>
      call<typeof operations.getLedgerMonths>("GET /ledger-months", {
        query: { year: String(year) },
        signal,
      }),
  });

/** Sets and removes monthly amounts; the change can be undone. */
export const saveLedgerMonths = (body: SentBodyOf<typeof operations.saveLedgerMonths>) =>
  call<typeof operations.saveLedgerMonths>("PUT /ledger-months", { body });

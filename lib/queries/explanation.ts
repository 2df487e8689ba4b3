import { queryOptions } from "@tanstack/react-query";
import type { SentQueryOf } from "@/lib/contracts/operation";
import type * as operations from "@/lib/contracts/operations/explanation";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** Which change is to be explained; without periods, that of the latest that can be judged. */
export type ChangeAsked = { kpi: string } & SentQueryOf<typeof operations.explainKpiChange>;

/** Why a KPI moved between two periods. */
export const explanationOptions = ({ kpi, ...query }: ChangeAsked) =>
  queryOptions({
    queryKey: [...numbersKey, "explain", kpi, query],
    queryFn: ({ signal }) =>
      call<typeof operations.explainKpiChange>("GET /kpis/{id}/explain", {
        params: { id: kpi },
        query,
        signal,
      }),
  });

import { queryOptions } from "@tanstack/react-query";
import type { BaselineInput, BaselineList } from "@/lib/contracts/kpi-signals";
import type * as operations from "@/lib/contracts/operations/baselines";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** Where a KPI's limits begin anew, newest first. */
export const baselinesOptions = (id: string) =>
  queryOptions<BaselineList>({
    queryKey: [...numbersKey, "baselines", id],
    queryFn: ({ signal }) =>
      call<typeof operations.listBaselines>("GET /kpis/{id}/baselines", { params: { id }, signal }),
  });

type BaselineKey = { id: string; startsOn: string };

/** Begins the limits anew from a day on. */
export const putBaseline = (params: BaselineKey, body: BaselineInput) =>
  call<typeof operations.putBaseline>("PUT /kpis/{id}/baselines/{startsOn}", { params, body });

/** Takes a new baseline back. */
export const deleteBaseline = (params: BaselineKey) =>
  call<typeof operations.deleteBaseline>("DELETE /kpis/{id}/baselines/{startsOn}", { params });

import { queryOptions } from "@tanstack/react-query";
import type { FunnelQuery, LostDealsQuery } from "@/lib/contracts/funnel";
import type { getFunnel, listLostDeals } from "@/lib/contracts/operations/funnel";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** How deals go through the stages. The server prefetches under the same key. */
export const funnelOptions = (query: FunnelQuery) =>
  queryOptions({
    queryKey: [...numbersKey, "funnel", query],
    queryFn: ({ signal }) => call<typeof getFunnel>("GET /funnel", { query, signal }),
  });

/** The deals behind a reason for losses of a stage. */
export const lostDealsOptions = (query: LostDealsQuery) =>
  queryOptions({
    queryKey: [...numbersKey, "lost-deals", query],
    queryFn: ({ signal }) => call<typeof listLostDeals>("GET /funnel/lost-deals", { query, signal }),
  });

import { queryOptions } from "@tanstack/react-query";
import type { FunnelQuery, LostDealsFileQuery, LostDealsQuery } from "@/lib/contracts/funnel";
import type { getFunnel, listLostDeals } from "@/lib/contracts/operations/funnel";
import { addressOf, call } from "./call";
import { numbersKey } from "./kpis";
import { readFileAt } from "./row-file";

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

/** The deals that a search finds among them, as a file. */
export const readLostDealsFile = (query: LostDealsFileQuery) =>
  readFileAt(addressOf("/funnel/lost-deals/export", {}, query));

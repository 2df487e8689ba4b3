import { queryOptions } from "@tanstack/react-query";
import type { FunnelQuery } from "@/lib/contracts/funnel";
import type { getFunnel } from "@/lib/contracts/operations/funnel";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** How deals go through the stages. The server prefetches under the same key. */
export const funnelOptions = (query: FunnelQuery) =>
  queryOptions({
    queryKey: [...numbersKey, "funnel", query],
    queryFn: ({ signal }) => call<typeof getFunnel>("GET /funnel", { query, signal }),
  });

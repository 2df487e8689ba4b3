import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { Catalogue } from "@/components/kpi/catalogue";
import { PageBody } from "@/components/layout/page-body";
import { type SearchParams, viewToSearch } from "@/lib/contracts/view";
import { kpiListOptions } from "@/lib/queries/kpis";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listKpis } from "@/lib/server/kpi/list-kpis";
import { readView } from "@/lib/server/view/read-view";

export const metadata: Metadata = { title: "KPIs" };

/** The catalogue. The view of the address is handed on, so that a KPI opens as the page before showed it. */
export default async function KpisPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requirePageContext();
  const search = viewToSearch(readView(ctx, await searchParams, new Date()));
  const client = makeQueryClient();
  client.setQueryData(kpiListOptions().queryKey, await listKpis(ctx));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <Catalogue search={search} />
      </PageBody>
    </HydrationBoundary>
  );
}

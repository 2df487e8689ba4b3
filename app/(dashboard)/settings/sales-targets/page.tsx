import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { SalesTargetsSettings } from "@/components/settings/sales-targets/sales-targets-settings";
import type { SearchParams } from "@/lib/contracts/view";
import { makeQueryClient } from "@/lib/queries/query-client";
import { salesTargetsOptions } from "@/lib/queries/sales-targets";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listSalesTargets } from "@/lib/server/sales-targets/list-sales-targets";
import { readYear } from "@/lib/server/view/read-year";

export const metadata: Metadata = { title: "Sales targets" };

export default async function SalesTargetsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requirePageContext();
  const { year, thisMonth } = readYear(ctx, await searchParams, new Date());
  const client = makeQueryClient();
  client.setQueryData(salesTargetsOptions(year).queryKey, await listSalesTargets(ctx, year));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SalesTargetsSettings year={year} thisMonth={thisMonth} />
    </HydrationBoundary>
  );
}

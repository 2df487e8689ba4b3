import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { HealthView } from "@/components/data-health/health-view";
import { PageBody } from "@/components/layout/page-body";
import { DataTabs } from "@/components/records/data-tabs";
import { dataHealthOptions } from "@/lib/queries/data-health";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { getDataHealth } from "@/lib/server/data-health/get-data-health";

export const metadata: Metadata = { title: "Data health" };

/** How good the data is, and what that does to which number. */
export default async function DataHealthPage() {
  const ctx = await requirePageContext();
  const client = makeQueryClient();
  await client.prefetchQuery({
    ...dataHealthOptions(),
    queryFn: () => getDataHealth(ctx, { now: new Date() }),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <DataTabs current="health" />
        <HealthView />
      </PageBody>
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageBody } from "@/components/layout/page-body";
import { SnapshotsView } from "@/components/reported/snapshots-view";
import { makeQueryClient } from "@/lib/queries/query-client";
import { snapshotsOptions } from "@/lib/queries/snapshots";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listSnapshots } from "@/lib/server/snapshots/stored-snapshot";

export const metadata: Metadata = { title: "What was reported" };

/** Month ends and kept views. */
export default async function ReportedPage() {
  const ctx = await requirePageContext();
  const client = makeQueryClient();
  await client.prefetchQuery({ ...snapshotsOptions(), queryFn: () => listSnapshots(ctx) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <SnapshotsView />
      </PageBody>
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ImportsView } from "@/components/imports/imports-view";
import { PageBody } from "@/components/layout/page-body";
import { DataTabs } from "@/components/records/data-tabs";
import { importsOptions } from "@/lib/queries/imports";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listImports } from "@/lib/server/imports/runs/import-run";

export const metadata: Metadata = { title: "Import" };

export default async function ImportsPage() {
  const ctx = await requirePageContext();
  const client = makeQueryClient();
  client.setQueryData(importsOptions().queryKey, await listImports(ctx));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <DataTabs current="import" />
        <ImportsView />
      </PageBody>
    </HydrationBoundary>
  );
}

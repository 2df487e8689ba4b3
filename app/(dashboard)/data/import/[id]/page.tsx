import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportView } from "@/components/imports/import-view";
import { PageBody } from "@/components/layout/page-body";
import { DataTabs } from "@/components/records/data-tabs";
import { getImport as operation } from "@/lib/contracts/operations/imports";
import { importOptions } from "@/lib/queries/imports";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { getImport } from "@/lib/server/imports/runs/import-run";

export const metadata: Metadata = { title: "Import" };

/** The import, or null where there is none at this address. */
const found = async (ctx: Awaited<ReturnType<typeof requirePageContext>>, id: string) => {
  if (!operation.params.safeParse({ id }).success) return null;
  return getImport(ctx, id).catch((error: unknown) => {
    if (error instanceof Error && error.name === "NotFound") return null;
    throw error;
  });
};

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await requirePageContext();
  const detail = await found(ctx, id);
  if (!detail) notFound();
  const client = makeQueryClient();
  client.setQueryData(importOptions(id).queryKey, detail);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <DataTabs current="import" />
        <ImportView id={id} />
      </PageBody>
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageBody } from "@/components/layout/page-body";
import { ObjectivesView } from "@/components/objectives/objectives-view";
import { objectivesOptions } from "@/lib/queries/objectives";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listObjectives } from "@/lib/server/objectives/list-objectives";

export const metadata: Metadata = { title: "Objectives" };

export default async function ObjectivesPage() {
  const ctx = await requirePageContext();
  const client = makeQueryClient();
  await client.prefetchQuery({
    ...objectivesOptions(),
    queryFn: () => listObjectives(ctx, { now: new Date() }),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <ObjectivesView />
      </PageBody>
    </HydrationBoundary>
  );
}

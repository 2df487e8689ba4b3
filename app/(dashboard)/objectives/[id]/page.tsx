import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DiscussionLater } from "@/components/discussion/discussion-later";
import { PageBody } from "@/components/layout/page-body";
import { ObjectiveView } from "@/components/objectives/objective-view";
import { objectiveOptions } from "@/lib/queries/objectives";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { objectiveOfPage } from "@/lib/server/objectives/objective-of-page";

export const metadata: Metadata = { title: "Objective" };

export default async function ObjectivePage({ params }: { params: Promise<{ id: string }> }) {
  const [ctx, { id }] = await Promise.all([requirePageContext(), params]);
  const objective = await objectiveOfPage(ctx, id, { now: new Date() });
  if (!objective) notFound();
  const client = makeQueryClient();
  client.setQueryData(objectiveOptions(id).queryKey, objective);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <ObjectiveView id={id} discussion={<DiscussionLater about={{ objective: id }} />} />
      </PageBody>
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DiscussionLater } from "@/components/discussion/discussion-later";
import { NoteView } from "@/components/kpi/notes/note-view";
import { PageBody } from "@/components/layout/page-body";
import { annotationOptions } from "@/lib/queries/annotations";
import { makeQueryClient } from "@/lib/queries/query-client";
import { annotationOfPage } from "@/lib/server/annotations/annotation-of-page";
import { requirePageContext } from "@/lib/server/auth/page-context";

export const metadata: Metadata = { title: "Note" };

/** One note on the charts, and what is said about it. */
export default async function NotePage({ params }: { params: Promise<{ id: string }> }) {
  const [ctx, { id }] = await Promise.all([requirePageContext(), params]);
  const note = await annotationOfPage(ctx, id);
  if (!note) notFound();
  const client = makeQueryClient();
  client.setQueryData(annotationOptions(id).queryKey, note);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <NoteView id={id} discussion={<DiscussionLater about={{ annotation: id }} />} />
      </PageBody>
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PageBody } from "@/components/layout/page-body";
import { inputOf } from "@/components/objectives/draft";
import { ObjectiveForm } from "@/components/objectives/objective-form";
import { may } from "@/lib/contracts/roles";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { objectiveOfPage } from "@/lib/server/objectives/objective-of-page";
import { prefetchFormData } from "../../form-data";

export const metadata: Metadata = { title: "Change the objective" };

export default async function EditObjectivePage({ params }: { params: Promise<{ id: string }> }) {
  const [ctx, { id }] = await Promise.all([requirePageContext(), params]);
  if (!may(ctx.role, "write-objectives")) redirect(`/objectives/${id}`);
  const client = makeQueryClient();
  const [objective] = await Promise.all([
    objectiveOfPage(ctx, id, { now: new Date() }),
    prefetchFormData(client, ctx),
  ]);
  if (!objective) notFound();
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <ObjectiveForm initial={inputOf(objective)} id={id} />
      </PageBody>
    </HydrationBoundary>
  );
}

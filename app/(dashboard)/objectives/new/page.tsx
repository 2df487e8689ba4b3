import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageBody } from "@/components/layout/page-body";
import { emptyDraft } from "@/components/objectives/draft";
import { ObjectiveForm } from "@/components/objectives/objective-form";
import { may } from "@/lib/contracts/roles";
import type { SearchParams } from "@/lib/contracts/view";
import { kpiListOptions } from "@/lib/queries/kpis";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { newObjectiveDates } from "@/lib/server/objectives/new-objective-dates";
import { prefetchFormData } from "../form-data";

export const metadata: Metadata = { title: "New objective" };

/** `?kpi=nps` has the KPI chosen already; one that does not exist is not chosen. */
export default async function NewObjectivePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requirePageContext();
  if (!ctx.user || !may(ctx.role, "write-objectives")) redirect("/objectives");
  const client = makeQueryClient();
  const [{ kpi: asked }] = await Promise.all([searchParams, prefetchFormData(client, ctx)]);
  const kpis = client.getQueryData(kpiListOptions().queryKey)?.kpis ?? [];
  const kpi = kpis.find(({ id }) => id === asked)?.id ?? null;
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <ObjectiveForm
          initial={emptyDraft(kpi, ctx.user.id, newObjectiveDates(ctx, { now: new Date() }))}
          id={null}
        />
      </PageBody>
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DiscussionLater } from "@/components/discussion/discussion-later";
import { KpiView } from "@/components/kpi/kpi-view";
import { PageBody } from "@/components/layout/page-body";
import { PeriodBar } from "@/components/layout/period-bar/period-bar";
import { dimensionSchema, type SeriesQuery } from "@/lib/contracts/kpi";
import type { SearchParams } from "@/lib/contracts/view";
import { annotationsOptions } from "@/lib/queries/annotations";
import { dimensionValuesOptions, kpiOptions, seriesOptions } from "@/lib/queries/kpis";
import { objectivesOptions } from "@/lib/queries/objectives";
import { makeQueryClient } from "@/lib/queries/query-client";
import { listAnnotations } from "@/lib/server/annotations/list-annotations";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { answerKpiSeries } from "@/lib/server/kpi/get-kpi-series";
import { kpiOfPage } from "@/lib/server/kpi/kpi-of-page";
import { listDimensionValues } from "@/lib/server/kpi/list-dimension-values";
import { listObjectives } from "@/lib/server/objectives/list-objectives";
import { readView, seriesQueryOf } from "@/lib/server/view/read-view";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [ctx, { id }] = await Promise.all([requirePageContext(), params]);
  return { title: (await kpiOfPage(ctx, id))?.name ?? "KPI" };
}

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** One KPI. What the address asks for and the KPI does not have (a variant, a dimension) is left out. */
export default async function KpiPage({ params, searchParams }: Props) {
  const ctx = await requirePageContext();
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const now = new Date();
  const known = await kpiOfPage(ctx, id);
  if (!known) notFound();
  const view = readView(ctx, search, now);
  const asVariant = known.variants.find((each) => each.id === textOf(search.variant));
  const variant = asVariant?.id;
  // Another variant than the pinned one can have other dimensions: a model that is fitted to everybody has none.
  const kpi = asVariant ? { ...known, dimensions: asVariant.dimensions } : known;
  const asked = dimensionSchema.safeParse(textOf(search.by));
  const by = asked.success && kpi.dimensions.includes(asked.data) ? asked.data : null;
  const query: SeriesQuery = seriesQueryOf(kpi, view, variant);

  const client = makeQueryClient();
  client.setQueryData(kpiOptions(id).queryKey, known);
  // With the chart, which would be drawn twice if its flags came later.
  const seriesWithNotes = async () => {
    await client.prefetchQuery({
      ...seriesOptions(id, query),
      queryFn: async () => (await answerKpiSeries(ctx, id, query, { now })).parsed(),
    });
    const points = client.getQueryData(seriesOptions(id, query).queryKey)?.points;
    if (!points?.[0]) return;
    const of = { from: points[0].start, to: points.at(-1)?.end, kpi: id };
    await client.prefetchQuery({ ...annotationsOptions(of), queryFn: () => listAnnotations(ctx, of) });
  };
  await Promise.all([
    seriesWithNotes(),
    client.prefetchQuery({ ...objectivesOptions(), queryFn: () => listObjectives(ctx, { now }) }),
    client.prefetchQuery({ ...dimensionValuesOptions(), queryFn: () => listDimensionValues(ctx) }),
  ]);
  const keep = { ...(variant ? { variant } : {}), ...(by ? { by } : {}) };
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody bar={<PeriodBar view={view} keep={keep} dimensions={kpi.dimensions} />}>
        <KpiView
          id={id}
          view={view}
          query={query}
          by={by}
          discussion={<DiscussionLater about={{ kpi: id }} />}
        />
      </PageBody>
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { FunnelView } from "@/components/funnel/funnel-view";
import { PageBody } from "@/components/layout/page-body";
import { PeriodBar } from "@/components/layout/period-bar/period-bar";
import {
  type FunnelQuery,
  funnelDimensionSchema,
  funnelDimensions,
  funnelQueryOf,
} from "@/lib/contracts/funnel";
import type { SearchParams } from "@/lib/contracts/view";
import { funnelOptions } from "@/lib/queries/funnel";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { getFunnel } from "@/lib/server/kpi/funnel/get-funnel";
import { listDimensionValues } from "@/lib/server/kpi/list-dimension-values";
import { readView } from "@/lib/server/view/read-view";

export const metadata: Metadata = { title: "Funnel" };

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** The funnel of the view's period and filters. What the address asks for and stages do not have is left out. */
export default async function FunnelPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requirePageContext();
  const search = await searchParams;
  const now = new Date();
  const view = readView(ctx, search, now);
  const stage = textOf(search.stage) ?? null;
  const asked = funnelDimensionSchema.safeParse(textOf(search.by));
  const by = asked.success ? asked.data : "team";
  const query = funnelQueryOf(view);

  const client = makeQueryClient();
  const funnel = (of: FunnelQuery) =>
    client.prefetchQuery({ ...funnelOptions(of), queryFn: () => getFunnel(ctx, of, { now }) });
  await Promise.all([
    funnel(query),
    funnel({ ...query, by }),
    client.prefetchQuery({ ...dimensionValuesOptions(), queryFn: () => listDimensionValues(ctx) }),
  ]);
  const keep = { ...(stage ? { stage } : {}), ...(asked.success ? { by } : {}) };
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody
        bar={<PeriodBar view={view} keep={keep} dimensions={funnelDimensions} grains={[]} compares={false} />}
      >
        <FunnelView query={query} stage={stage} by={by} />
      </PageBody>
    </HydrationBoundary>
  );
}

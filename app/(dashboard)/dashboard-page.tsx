import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { DashboardView } from "@/components/dashboard/dashboard-view";
import { PageBody } from "@/components/layout/page-body";
import { PeriodBar } from "@/components/layout/period-bar/period-bar";
import type { DashboardQuery } from "@/lib/contracts/kpi";
import type { SearchParams } from "@/lib/contracts/view";
import { dashboardOptions, dimensionValuesOptions } from "@/lib/queries/kpis";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { answerDashboard } from "@/lib/server/kpi/get-dashboard";
import { listDimensionValues } from "@/lib/server/kpi/list-dimension-values";
import { dashboardQueryOf, readView } from "@/lib/server/view/read-view";

type Props = {
  area: DashboardQuery["area"];
  title: string;
  layout: "scorecard" | "cards";
  searchParams: Promise<SearchParams>;
};

/** A dashboard's page: reads the view from the address and has its numbers ready before the browser asks. */
export async function DashboardPage({ area, title, layout, searchParams }: Props) {
  const ctx = await requirePageContext();
  const now = new Date();
  const view = readView(ctx, await searchParams, now);
  const query = dashboardQueryOf(area, view);
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({
      ...dashboardOptions(query),
      queryFn: async () => (await answerDashboard(ctx, query, { now })).parsed(),
    }),
    client.prefetchQuery({ ...dimensionValuesOptions(), queryFn: () => listDimensionValues(ctx) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody bar={<PeriodBar view={view} />}>
        <DashboardView title={title} query={query} view={view} layout={layout} />
      </PageBody>
    </HydrationBoundary>
  );
}

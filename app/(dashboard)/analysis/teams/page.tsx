import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageBody } from "@/components/layout/page-body";
import { PeriodBar } from "@/components/layout/period-bar/period-bar";
import { TeamsView } from "@/components/rankings/teams-view";
import { dimensionSchema } from "@/lib/contracts/kpi";
import { ownerComparisonQuerySchema } from "@/lib/contracts/rankings";
import type { SearchParams } from "@/lib/contracts/view";
import { dimensionValuesOptions, kpiListOptions } from "@/lib/queries/kpis";
import { makeQueryClient } from "@/lib/queries/query-client";
import { ownerComparisonOptions } from "@/lib/queries/rankings";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listDimensionValues } from "@/lib/server/kpi/list-dimension-values";
import { listKpis } from "@/lib/server/kpi/list-kpis";
import { getOwnerComparison, usualKpis } from "@/lib/server/kpi/rankings/get-owner-comparison";
import { filterWithin, readView } from "@/lib/server/view/read-view";

export const metadata: Metadata = { title: "Owners and teams" };

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Owners or teams side by side. KPIs that the address names and no owner has are left out. */
export default async function TeamsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requirePageContext();
  const search = await searchParams;
  const now = new Date();
  const view = readView(ctx, search, now);
  const list = await listKpis(ctx);
  const shape = ownerComparisonQuerySchema.shape;
  const by = shape.by.catch("owner").parse(textOf(search.by));
  const area = shape.area.catch("sales").parse(textOf(search.area));
  const asked = textOf(search.kpi)?.split(",") ?? [];
  const chosen = list.kpis.filter(({ id, dimensions }) => asked.includes(id) && dimensions.includes(by));
  const kpi = chosen.length > 0 ? { kpi: chosen.slice(0, 12).map(({ id }) => id) } : {};
  const usual = list.kpis.filter(
    ({ id, dimensions }) => usualKpis[area].includes(id) && dimensions.includes(by),
  );
  const compared = chosen.length > 0 ? chosen : usual;
  const dimensions = dimensionSchema.options.filter((dimension) =>
    compared.every((each) => each.dimensions.includes(dimension)),
  );
  const query = {
    from: view.from,
    to: view.to,
    by,
    area,
    ...kpi,
    filter: filterWithin(view.filter, dimensions),
  };
  const client = makeQueryClient();
  client.setQueryData(kpiListOptions().queryKey, list);
  await Promise.all([
    client.prefetchQuery({
      ...ownerComparisonOptions(query),
      queryFn: () => getOwnerComparison(ctx, query, { now }),
    }),
    client.prefetchQuery({ ...dimensionValuesOptions(), queryFn: () => listDimensionValues(ctx) }),
  ]);
  const keep = {
    ...(by === "team" ? { by } : {}),
    ...(area === "support" ? { area } : {}),
    ...(chosen.length > 0 ? { kpi: compared.map(({ id }) => id).join(",") } : {}),
  };
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody
        bar={<PeriodBar view={view} keep={keep} dimensions={dimensions} grains={[]} compares={false} />}
      >
        <TeamsView query={query} view={view} />
      </PageBody>
    </HydrationBoundary>
  );
}

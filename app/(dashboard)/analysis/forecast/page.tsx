import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ForecastBar } from "@/components/forecast/forecast-bar";
import { PipelineForecastSection } from "@/components/forecast/pipeline-forecast-section";
import { KpiForecast } from "@/components/kpi/kpi-forecast";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/lib/contracts/view";
import { forecastOptions, pipelineForecastOptions } from "@/lib/queries/forecasts";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { getForecast } from "@/lib/server/kpi/get-forecast";
import { getPipelineForecast } from "@/lib/server/kpi/get-pipeline-forecast";
import { listDimensionValues } from "@/lib/server/kpi/list-dimension-values";
import { listKpis } from "@/lib/server/kpi/list-kpis";
import { readForecastView } from "@/lib/server/view/read-forecast-view";

export const metadata: Metadata = { title: "Forecast" };

/** Where a flow is likely to go, and what the pipeline of today brings when. */
export default async function ForecastPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requirePageContext();
  const now = new Date();
  const flows = (await listKpis(ctx)).kpis.filter(({ additivity }) => additivity === "flow");
  const asked = readForecastView(ctx, await searchParams, flows, now);
  if (!asked) notFound();
  const { view, kpi, horizon, forecast, pipeline } = asked;
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({
      ...forecastOptions(kpi.id, forecast),
      queryFn: () => getForecast(ctx, kpi.id, forecast, { now }),
    }),
    client.prefetchQuery({
      ...pipelineForecastOptions(pipeline),
      queryFn: () => getPipelineForecast(ctx, pipeline, { now }),
    }),
    client.prefetchQuery({ ...dimensionValuesOptions(), queryFn: () => listDimensionValues(ctx) }),
  ]);
  const choices = flows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody
        bar={
          <ForecastBar
            view={view}
            kpi={kpi.id}
            kpis={choices}
            horizon={horizon}
            dimensions={kpi.dimensions}
          />
        }
      >
        <PageHeader
          title="Forecast"
          description="Where things are going if they go on as they did, and what the deals of today bring when."
        />
        <div className="flex flex-col gap-4">
          <KpiForecast kpi={kpi} query={forecast} height={340} />
          <PipelineForecastSection query={pipeline} />
        </div>
      </PageBody>
    </HydrationBoundary>
  );
}

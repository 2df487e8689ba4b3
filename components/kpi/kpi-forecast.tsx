"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ForecastChart } from "@/components/charts/forecast-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { backtestSentence, forecastSentence } from "@/lib/charts/forecast-words";
import type { Forecast, ForecastQuery } from "@/lib/contracts/forecast";
import type { KpiSummary } from "@/lib/contracts/kpi";
import type { FigureFormat } from "@/lib/format/unit";
import { forecastOptions } from "@/lib/queries/forecasts";
import { ForecastMethod } from "./forecast-method";
import { ForecastSkeleton } from "./forecast-skeleton";

type Props = { kpi: KpiSummary; query: ForecastQuery; height?: number };

/** So many seasons of the past give a forecast its measure; more would press the time ahead together. */
const seasonsShown = 2;
const fewestShown = 24;

/** Where a flow KPI is likely to go, how sure that is, and how well the method did in the past. */
export function KpiForecast({ kpi, query, height = 300 }: Props) {
  const { data, error, refetch, isFetching } = useQuery({
    ...forecastOptions(kpi.id, query),
    placeholderData: keepPreviousData,
  });
  return (
    <Card as="section" aria-label={`${kpi.shortName} forecast`}>
      {data ? (
        <Content kpi={kpi} forecast={data} height={height} />
      ) : error ? (
        <ErrorState title="The forecast could not be made" onRetry={() => refetch()} retrying={isFetching}>
          {error.message}
        </ErrorState>
      ) : (
        <ForecastSkeleton />
      )}
    </Card>
  );
}

function Content({ kpi, forecast, height }: { kpi: KpiSummary; forecast: Forecast; height: number }) {
  const { locale, currency, fiscalYearStartMonth } = useOrganization();
  const { points, history, backtest, method, grain, unit } = forecast;
  const format: FigureFormat = { unit, locale, currency, grain, fiscalStartMonth: fiscalYearStartMonth };
  if (points.length === 0 || !backtest || !method) {
    return (
      <>
        <h2 className="font-semibold text-lg">{kpi.shortName} forecast</h2>
        <EmptyState title="Too early for a forecast" className="py-6">
          {forecast.reasonDetail}. A shorter grain may have enough.
        </EmptyState>
      </>
    );
  }
  const shown = Math.max(seasonsShown * forecast.season, fewestShown);
  return (
    <>
      <ForecastChart
        title={`${kpi.shortName} forecast`}
        name={kpi.shortName}
        note={
          <span className="block max-w-prose text-pretty text-base" data-testid="forecast-sentence">
            <span className="text-ink">{forecastSentence(kpi.shortName, points, format)}</span>{" "}
            {backtestSentence(backtest, format)}
          </span>
        }
        history={history.slice(-shown)}
        points={points}
        format={format}
        height={height}
      />
      <ForecastMethod forecast={forecast} backtest={backtest} method={method} format={format} />
    </>
  );
}

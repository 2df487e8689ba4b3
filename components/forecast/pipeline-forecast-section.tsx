"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { StackedColumnsChart } from "@/components/charts/stacked-columns-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { PipelineForecast, PipelineForecastQuery } from "@/lib/contracts/pipeline-forecast";
import type { FigureFormat } from "@/lib/format/unit";
import { pipelineForecastOptions } from "@/lib/queries/forecasts";
import { DealsToFix } from "./deals-to-fix";
import { pipelineSentence, summarizePipeline } from "./pipeline-words";

const layers = [
  { id: "won", name: "Won deals" },
  { id: "weighted", name: "Open deals, times probability" },
  { id: "rest", name: "Rest of their full amounts" },
];

/** The open deals by expected close: first what has to be put right in them, then what they bring when. */
export function PipelineForecastSection({ query }: { query: PipelineForecastQuery }) {
  const { data, error, refetch, isFetching } = useQuery({
    ...pipelineForecastOptions(query),
    placeholderData: keepPreviousData,
  });
  return (
    <Card as="section" aria-label="Pipeline by expected close">
      {data ? (
        <Content pipeline={data} isFiltered={Object.keys(query.filter).length > 0} />
      ) : error ? (
        <ErrorState title="The pipeline could not be read" onRetry={() => refetch()} retrying={isFetching}>
          {error.message}
        </ErrorState>
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
    </Card>
  );
}

const columnsOf = ({ periods }: PipelineForecast) =>
  periods.map(({ start, end, partial, won, amount, weightedAmount, target }) => ({
    start,
    end,
    partial,
    target,
    amounts: { won: won.amount, weighted: weightedAmount, rest: amount - weightedAmount },
  }));

function Content({ pipeline, isFiltered }: { pipeline: PipelineForecast; isFiltered: boolean }) {
  const { locale, currency, fiscalYearStartMonth } = useOrganization();
  const format: FigureFormat = {
    unit: "money",
    locale,
    currency,
    grain: pipeline.grain,
    fiscalStartMonth: fiscalYearStartMonth,
  };
  if (pipeline.total.deals === 0) {
    return (
      <>
        <h2 className="font-semibold text-lg">Pipeline by expected close</h2>
        <EmptyState
          title="No open deals"
          className="py-6"
          actions={
            isFiltered ? null : <ButtonLink href="/settings/api-keys">Send deals by the API</ButtonLink>
          }
        >
          {isFiltered
            ? "None with these filters. Take one away to see more."
            : "Open deals with an expected close stand here by the period in which they are to close."}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <DealsToFix pipeline={pipeline} format={format} />
      <StackedColumnsChart
        title="Pipeline by expected close"
        note={
          <span className="block max-w-prose text-pretty text-base text-ink" data-testid="pipeline-sentence">
            {pipelineSentence(pipeline, format)}
          </span>
        }
        summary={summarizePipeline(pipeline, format)}
        layers={layers}
        columns={columnsOf(pipeline)}
        format={format}
      />
    </>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { ToolbarSelect } from "@/components/ui/toolbar-select";
import type { Compare, Filter, KpiSummary, Point, Series } from "@/lib/contracts/kpi";
import { formatPeriod } from "@/lib/format/format-period";
import { explanationOptions } from "@/lib/queries/explanation";
import { problemOf } from "@/lib/queries/problem-of";
import { ChangeExplained } from "./change-explained";

type Props = { kpi: KpiSummary; series: Series; point: Point; compare: Compare; filter: Filter };

/** The view's own comparison, like for like. */
const likeForLike = "compare";
const compareNames: Record<Compare, string> = { previous: "period before", year: "year before" };

/** Why the number changed between two periods: in a sentence and as a waterfall; both periods can be chosen. */
export function WhyItMoved({ kpi, series, point: latest, compare, filter }: Props) {
  const { locale, fiscalYearStartMonth } = useOrganization();
  const [start, setStart] = useState(latest.start);
  const [base, setBase] = useState(likeForLike);
  const point = series.points.find((each) => each.start === start) ?? latest;
  const against = series.points.find((each) => each.start === base && each.start !== point.start);
  const query = useQuery(
    explanationOptions({
      kpi: kpi.id,
      start: point.start,
      end: point.end,
      grain: series.grain,
      compare,
      ...(against ? { baseStart: against.start, baseEnd: against.end } : {}),
      ...(series.variant === kpi.pinnedVariant ? {} : { variant: series.variant }),
      filter,
    }),
  );
  const nameOf = ({ start: of }: Point) => formatPeriod(of, series.grain, locale, fiscalYearStartMonth);
  const periods = series.points.toReversed().map((each) => ({ value: each.start, label: nameOf(each) }));
  return (
    <Card as="section" aria-labelledby="why-it-moved">
      <CardHeader
        id="why-it-moved"
        title="Why it moved"
        actions={
          <span className="flex flex-wrap gap-2">
            <ToolbarSelect
              label="Period explained"
              value={point.start}
              options={periods}
              onValueChange={setStart}
            />
            <ToolbarSelect
              label="Compared with"
              prefix="vs"
              value={against ? against.start : likeForLike}
              options={[
                { value: likeForLike, label: compareNames[compare] },
                ...periods.filter(({ value }) => value !== point.start),
              ]}
              onValueChange={setBase}
            />
          </span>
        }
      />
      {query.data ? (
        <ChangeExplained
          key={`${query.data.before.start} ${query.data.after.start} ${series.variant}`}
          kpi={kpi}
          explanation={query.data}
        />
      ) : query.error ? (
        <ErrorState
          title="The change could not be explained"
          onRetry={() => query.refetch()}
          retrying={query.isFetching}
        >
          {problemOf(query.error).detail}
        </ErrorState>
      ) : (
        <Skeleton className="h-80 w-full" />
      )}
    </Card>
  );
}

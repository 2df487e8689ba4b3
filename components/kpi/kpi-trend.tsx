"use client";

import { useQuery } from "@tanstack/react-query";
import { preloadTrendPlot, TrendChart } from "@/components/charts/trend-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Compare, KpiSummary, Point, Series } from "@/lib/contracts/kpi";
import { objectivesOptions } from "@/lib/queries/objectives";

preloadTrendPlot();

type Props = { kpi: KpiSummary; series: Series; compare: Compare };

const compareNames: Record<Compare, string> = { previous: "Previous period", year: "A year before" };

/** The KPI's course with its comparison, thresholds and the objective that is due next. */
export function KpiTrend({ kpi, series, compare }: Props) {
  const { locale, currency, fiscalYearStartMonth } = useOrganization();
  const objectives = useQuery(objectivesOptions()).data?.objectives ?? [];
  const objective = objectives
    .filter((each) => each.kpi === kpi.id && each.measure === "level" && each.grain === series.grain)
    .filter((each) => Object.keys(each.filter).length === 0 && each.dueOn >= each.today)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  const first = series.points[0];
  if (first && series.points.every((point) => point.value === null)) {
    return <NothingToDraw kpi={kpi} reason={first.reason} detail={first.reasonDetail} />;
  }
  const variant = kpi.variants.find((each) => each.id === series.variant);
  return (
    <Card>
      <TrendChart
        title={kpi.shortName}
        points={series.points}
        format={{
          unit: kpi.unit,
          locale,
          currency,
          grain: series.grain,
          fiscalStartMonth: fiscalYearStartMonth,
        }}
        direction={kpi.direction}
        comparison={series.comparison && { label: compareNames[compare], points: series.comparison.points }}
        bands={series.bands}
        range={kpi.range}
        objective={objective && { label: "Objective", value: objective.targetValue }}
        partNames={variant?.partNames}
        height={340}
      />
    </Card>
  );
}

/** In the chart's place while there is no value: what is missing, and the way to bring it. */
function NothingToDraw({
  kpi: { name, requires },
  reason,
  detail,
}: {
  kpi: KpiSummary;
  reason: Point["reason"];
  detail?: string;
}) {
  const needsTargets = requires.some(({ record }) => record === "sales-targets");
  return (
    <Card>
      {reason === "not-computable" ? (
        <EmptyState
          title={`${name} cannot be computed yet`}
          actions={
            <>
              {needsTargets ? (
                <ButtonLink href="/settings/sales-targets">Set sales targets</ButtonLink>
              ) : null}
              <ButtonLink href="/settings/api-keys">Send records by the API</ButtonLink>
            </>
          }
        >
          {detail}. Once they are there, the trend stands here.
        </EmptyState>
      ) : (
        <EmptyState title="Nothing to draw in these periods">
          {detail ?? "No record falls into them"}. Choose a longer period, or take a filter away.
        </EmptyState>
      )}
    </Card>
  );
}

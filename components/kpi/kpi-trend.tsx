"use client";

import { useQuery } from "@tanstack/react-query";
import { TrendChart } from "@/components/charts/trend-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { Card } from "@/components/ui/card";
import type { Compare, KpiSummary, Series } from "@/lib/contracts/kpi";
import { objectivesOptions } from "@/lib/queries/objectives";

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

import { TrendChart } from "@/components/charts/trend-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { useChartNotes } from "@/components/layout/use-chart-notes";
import { Card } from "@/components/ui/card";
import type { Objective } from "@/lib/contracts/objectives";

/** The KPI up to the due day, with the target and the pace that leads there. */
export function ObjectiveTrend({ objective }: { objective: Objective }) {
  const { locale, currency, fiscalYearStartMonth } = useOrganization();
  const { unit, grain, measure, kpiName, points, pace, direction, range, targetValue } = objective;
  const notes = useChartNotes(points, objective.kpi);
  const format = { locale, currency, unit, grain, fiscalStartMonth: fiscalYearStartMonth };
  const isSum = measure === "cumulative";
  return (
    <Card>
      <TrendChart
        title={isSum ? `${kpiName}, sum since the start` : kpiName}
        points={points}
        format={format}
        direction={direction}
        range={isSum ? null : range}
        objective={{ label: "Target", value: targetValue }}
        pace={{ label: "Pace", values: pace }}
        notes={notes}
        height={340}
      />
    </Card>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { BreakdownChart } from "@/components/charts/breakdown-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { ToolbarSelect } from "@/components/ui/toolbar-select";
import { headlineIndex } from "@/lib/charts/headline-point";
import type { KpiSummary, Series, SeriesQuery } from "@/lib/contracts/kpi";
import { formatPeriod } from "@/lib/format/format-period";
import { seriesOptions } from "@/lib/queries/kpis";
import { BreakdownTable } from "./breakdown-table";
import { dimensionNames } from "./dimension-names";

type Dimension = KpiSummary["dimensions"][number];
type Props = {
  kpi: KpiSummary;
  query: SeriesQuery;
  by: Dimension | null;
  onChange: (by: Dimension) => void;
};

/** Where the number comes from: the latest period by one dimension, as bars and as a table. */
export function Breakdown({ kpi, query, by, onChange }: Props) {
  const dimension = by ?? kpi.dimensions[0];
  if (!dimension) return null;
  return (
    <Card as="section" aria-labelledby="breakdown">
      <CardHeader
        id="breakdown"
        title="Breakdown"
        actions={
          <ToolbarSelect
            label="Break down by"
            prefix="by"
            value={dimension}
            options={kpi.dimensions.map((value) => ({ value, label: dimensionNames[value] }))}
            onValueChange={onChange}
          />
        }
      />
      <Groups kpi={kpi} query={{ ...query, by: dimension, compare: undefined }} />
    </Card>
  );
}

function Groups({ kpi, query }: { kpi: KpiSummary; query: SeriesQuery }) {
  const organization = useOrganization();
  const { data, error, refetch, isFetching } = useQuery(seriesOptions(kpi.id, query));
  if (error) {
    return (
      <ErrorState title="The breakdown could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {error.message}
      </ErrorState>
    );
  }
  if (!data) return <Skeleton className="h-64 w-full" />;
  const index = headlineIndex(data.points);
  const period = data.points[index];
  const groups = latestGroups(data, index);
  if (!period || groups.length === 0) {
    return <p className="text-ink-muted">No records in these periods.</p>;
  }
  const name = formatPeriod(period.start, data.grain, organization.locale, organization.fiscalYearStartMonth);
  const dimension = query.by ? dimensionNames[query.by] : "Group";
  return (
    <>
      <BreakdownChart
        title={`${kpi.shortName} by ${dimension.toLowerCase()}, ${name}`}
        level={3}
        dimension={dimension}
        groups={groups}
        format={{ unit: kpi.unit, locale: organization.locale, currency: organization.currency }}
      />
      <BreakdownTable kpi={kpi} series={data} index={index} by={query.by} filter={query.filter} />
    </>
  );
}

/** The groups of one period, those without any record in it left out. */
const latestGroups = (series: Series, index: number) =>
  (series.groups ?? []).flatMap((group) => {
    const total = group.points[index];
    return total && total.value !== null ? [{ value: group.value, label: group.label, total }] : [];
  });

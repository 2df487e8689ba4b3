"use client";

import { useQuery } from "@tanstack/react-query";
import { TrendChart } from "@/components/charts/trend-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { Card, CardHeader } from "@/components/ui/card";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { KeptAnswer } from "@/lib/contracts/snapshots";
import { formatDelta } from "@/lib/format/format-delta";
import { formatDateRange, formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import { seriesOptions } from "@/lib/queries/kpis";
import { filterWords } from "./filter-words";
import { hasMoved, WhyMoved } from "./why-moved";

/** A KPI's page as it was kept: the chart of then, and period by period what the same view says now. */
export function KeptKpi({ id, kept }: { id: string; kept: Extract<KeptAnswer, { page: "kpi" }> }) {
  const { locale, fiscalYearStartMonth } = useOrganization();
  const { kpiName, query, series } = kept;
  const now = useQuery(seriesOptions(series.kpi, query)).data?.points;
  const format = {
    ...{ unit: series.unit, locale, currency: series.currency },
    ...{ grain: series.grain, fiscalStartMonth: fiscalYearStartMonth },
  };
  const textOf = (value: number | null | undefined) =>
    typeof value === "number" ? formatValue(value, series.unit, format) : "–";
  const range = formatDateRange(query.from, query.to, locale);
  const filter = filterWords(query.filter);
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <TrendChart
          title={`${kpiName}, as it was`}
          points={series.points}
          format={format}
          direction={series.direction}
          bands={series.bands}
          height={280}
        />
      </Card>
      <Card>
        <CardHeader title="Then and now" description={filter ? `${range}; ${filter}` : range} />
        <Table label="The kept figures, and the same view now">
          <thead>
            <tr>
              <HeadCell>Period</HeadCell>
              <HeadCell figures>Kept</HeadCell>
              <HeadCell figures>Now</HeadCell>
              <HeadCell figures>Difference</HeadCell>
              <HeadCell>
                <span className="sr-only">What changed it</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {series.points.toReversed().map((point) => {
              const current = now?.find(({ start }) => start === point.start)?.value;
              const name = formatPeriod(point.start, series.grain, locale, fiscalYearStartMonth);
              const moved = hasMoved(point.value, current);
              return (
                <Row key={point.start}>
                  <RowHeadCell className="font-normal">
                    {name}
                    {point.partial ? <span className="text-ink-muted"> (in progress then)</span> : null}
                  </RowHeadCell>
                  <DataCell figures>{textOf(point.value)}</DataCell>
                  <DataCell figures className={moved ? "font-medium" : "text-ink-muted"}>
                    {textOf(current)}
                  </DataCell>
                  <DataCell figures>
                    {moved ? formatDelta(current ?? null, point.value, series.unit, format) : "–"}
                  </DataCell>
                  <DataCell>
                    {moved ? (
                      <WhyMoved
                        snapshotId={id}
                        kpi={series.kpi}
                        start={point.start}
                        title={`${kpiName}, ${name}`}
                      />
                    ) : null}
                  </DataCell>
                </Row>
              );
            })}
          </tbody>
        </Table>
      </Card>
    </div>
  );
}

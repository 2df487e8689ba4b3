"use client";

import { useQuery } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { TextLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { KeptAnswer } from "@/lib/contracts/snapshots";
import { formatDelta } from "@/lib/format/format-delta";
import { formatDateRange, formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import { dashboardOptions } from "@/lib/queries/kpis";
import { filterWords } from "./filter-words";
import { hasMoved, WhyMoved } from "./why-moved";

/** A dashboard as it was kept: each KPI's latest figure of then, with its status, and the same period now. */
export function KeptDashboard({
  id,
  kept,
}: {
  id: string;
  kept: Extract<KeptAnswer, { page: "dashboard" }>;
}) {
  const { locale, fiscalYearStartMonth } = useOrganization();
  const { query, dashboard } = kept;
  const now = useQuery(dashboardOptions(query)).data?.cards;
  const place = { locale, currency: dashboard.currency };
  const range = formatDateRange(query.from, query.to, locale);
  const filter = filterWords(query.filter);
  return (
    <Card>
      <CardHeader title="Then and now" description={filter ? `${range}; ${filter}` : range} />
      <Table label="The kept figures, and the same periods now">
        <thead>
          <tr>
            <HeadCell>KPI</HeadCell>
            <HeadCell>Period</HeadCell>
            <HeadCell figures>Kept</HeadCell>
            <HeadCell>Status then</HeadCell>
            <HeadCell figures>Now</HeadCell>
            <HeadCell figures>Difference</HeadCell>
            <HeadCell>
              <span className="sr-only">What changed it</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {dashboard.cards.map(({ kpi, name, unit, latest }) => {
            const points = now?.find((card) => card.kpi === kpi)?.points;
            const current = points?.find(({ start }) => start === latest.start)?.value;
            const moved = hasMoved(latest.value, current);
            const period = formatPeriod(latest.start, dashboard.grain, locale, fiscalYearStartMonth);
            const text = (value: number | null) => (value === null ? "–" : formatValue(value, unit, place));
            return (
              <Row key={kpi}>
                <RowHeadCell className="font-normal">
                  <TextLink href={`/kpis/${kpi}`}>{name}</TextLink>
                </RowHeadCell>
                <DataCell className="whitespace-nowrap">{period}</DataCell>
                <DataCell figures>{text(latest.value)}</DataCell>
                <DataCell>{latest.status ? <StatusBadge quiet status={latest.status} /> : "–"}</DataCell>
                <DataCell figures className={moved ? "font-medium" : "text-ink-muted"}>
                  {text(current ?? null)}
                </DataCell>
                <DataCell figures>
                  {moved ? formatDelta(current ?? null, latest.value, unit, place) : "–"}
                </DataCell>
                <DataCell>
                  {moved ? (
                    <WhyMoved snapshotId={id} kpi={kpi} start={latest.start} title={`${name}, ${period}`} />
                  ) : null}
                </DataCell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </Card>
  );
}

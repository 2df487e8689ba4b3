import { Sparkline } from "@/components/charts/sparkline";
import { useOrganization } from "@/components/layout/organization-context";
import { TraceButton } from "@/components/layout/trace/trace-button";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { Filter, KpiSummary, Point, Series } from "@/lib/contracts/kpi";
import { formatDelta } from "@/lib/format/format-delta";
import { formatInterval } from "@/lib/format/format-interval";
import { formatCount, formatValue } from "@/lib/format/format-value";

type Dimension = KpiSummary["dimensions"][number];
type Props = { kpi: KpiSummary; series: Series; index: number; by: Dimension | undefined; filter: Filter };

/** A breakdown in figures: each group's value, cases, interval and change, with the total they add up to. */
export function BreakdownTable({ kpi, series, index, by, filter }: Props) {
  const total = series.points[index];
  if (!total) return null;
  const read = { series, filter };
  return (
    <Table label="Breakdown in figures" className="mt-6">
      <thead>
        <tr>
          <HeadCell>Group</HeadCell>
          <HeadCell figures>Value</HeadCell>
          <HeadCell figures>n</HeadCell>
          <HeadCell figures>95 % interval</HeadCell>
          <HeadCell figures>Change</HeadCell>
          <HeadCell className="w-1/5">Trend</HeadCell>
          <HeadCell>Status</HeadCell>
        </tr>
      </thead>
      <tbody>
        {(series.groups ?? []).map((group) => (
          <GroupRow
            key={group.value ?? ""}
            name={group.label}
            points={group.points}
            index={index}
            kpi={kpi}
            series={series}
            filter={by ? { ...filter, [by]: [group.value ?? ""] } : filter}
          />
        ))}
        <GroupRow name="Total" points={series.points} index={index} kpi={kpi} strong {...read} />
      </tbody>
    </Table>
  );
}

type RowProps = Pick<Props, "kpi" | "series" | "index" | "filter"> & {
  name: string;
  points: readonly Point[];
  strong?: boolean;
};

function GroupRow({ name, points, index, kpi, series, filter, strong = false }: RowProps) {
  const format = useOrganization();
  const point = points[index];
  if (!point) return null;
  const before = points[index - 1]?.value ?? null;
  return (
    <Row className={strong ? "font-semibold" : ""}>
      <RowHeadCell className={strong ? "" : "font-normal"}>{name}</RowHeadCell>
      <DataCell figures>
        <span className="inline-flex items-center gap-1">
          {formatValue(point.value, kpi.unit, format)}
          <TraceButton
            of={`${kpi.shortName}, ${name}`}
            number={{
              kpi: kpi.id,
              start: point.start,
              end: point.end,
              grain: series.grain,
              variant: series.variant,
              filter,
            }}
          />
        </span>
      </DataCell>
      <DataCell figures>{point.n === null ? "–" : formatCount(point.n, format.locale)}</DataCell>
      <DataCell figures>{formatInterval(point.value, point.interval, kpi.unit, format) ?? "–"}</DataCell>
      <DataCell figures>{formatDelta(point.value, before, kpi.unit, format)}</DataCell>
      <DataCell>
        <Sparkline points={points} label={`${name}, trend`} className="h-7 w-full min-w-24" />
      </DataCell>
      <DataCell>{point.status ? <StatusBadge status={point.status} quiet /> : "–"}</DataCell>
    </Row>
  );
}

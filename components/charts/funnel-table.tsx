import type { ReactNode } from "react";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { FunnelChartStage } from "@/lib/charts/funnel-bars";
import { formatInterval } from "@/lib/format/format-interval";
import { formatCount, formatValue } from "@/lib/format/format-value";
import type { FigureLocale } from "@/lib/format/unit";

type Figures = Omit<FunnelChartStage, "stage">;
export type FunnelTableRow = Figures & { id: string; name: string };

/**
 * The figures behind a funnel, or behind the groups of one stage. `head` names the first column; `traceOf` is a way to how a
 * row's conversion is made.
 */
export function FunnelTable({
  label,
  head,
  rows,
  format,
  className,
  traceOf,
}: {
  label: string;
  head: string;
  rows: readonly FunnelTableRow[];
  format: FigureLocale;
  className?: string;
  traceOf?: (row: FunnelTableRow) => ReactNode;
}) {
  const count = (value: number) => formatCount(value, format.locale);
  const shareOf = ({ value, interval }: Figures["conversion"]) => {
    const range = formatInterval(value, interval, "%", format);
    return (
      <>
        {formatValue(value, "%", format)}
        {range ? <span className="block text-ink-muted text-xs">{range}</span> : null}
      </>
    );
  };
  return (
    <Table label={label} className={className}>
      <thead>
        <tr>
          <HeadCell>{head}</HeadCell>
          <HeadCell figures>Entered</HeadCell>
          <HeadCell figures>Went on</HeadCell>
          <HeadCell figures>Conversion</HeadCell>
          <HeadCell figures>Lost</HeadCell>
          <HeadCell figures>Drop-off</HeadCell>
          <HeadCell figures>Moved back</HeadCell>
          <HeadCell figures>Still there</HeadCell>
          <HeadCell figures>Median days</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeadCell className="font-normal sm:whitespace-nowrap">{row.name}</RowHeadCell>
            <DataCell figures>{count(row.entered)}</DataCell>
            <DataCell figures>{count(row.leftForward)}</DataCell>
            <DataCell figures>
              <span className="inline-flex items-start gap-1">
                <span>{shareOf(row.conversion)}</span>
                {traceOf?.(row)}
              </span>
            </DataCell>
            <DataCell figures>{count(row.lost)}</DataCell>
            <DataCell figures>{shareOf(row.dropOff)}</DataCell>
            <DataCell figures>{count(row.movedBack)}</DataCell>
            <DataCell figures>{count(row.stillThere)}</DataCell>
            <DataCell figures>{formatValue(row.medianDays, "count", { ...format, digits: 1 })}</DataCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

import { StatusBadge } from "@/components/ui/status-badge";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import { noteInWords, notesAt, type PlacedNote } from "@/lib/charts/chart-notes";
import type { TrendRow } from "@/lib/charts/trend-rows";
import { formatCount } from "@/lib/format/format-value";
import { type FigureFormat, unitTitle } from "@/lib/format/unit";
import { intervalTextOf, periodTextOf, valueTextOf } from "./point-facts";

/** The table behind a trend: newest first, the columns that have anything in them. */
export function TrendTable({
  title,
  rows,
  comparisonLabel,
  format,
  notes = [],
}: {
  title: string;
  rows: readonly TrendRow[];
  comparisonLabel?: string;
  format: FigureFormat;
  /** What happened, in the periods that it falls into. */
  notes?: readonly PlacedNote[];
}) {
  const has = {
    n: rows.some((row) => typeof row.point.n === "number"),
    interval: rows.some((row) => row.point.interval),
    status: rows.some((row) => row.point.status),
    signal: rows.some((row) => row.mark),
  };
  return (
    <Table label={`${title}, as a table`} className="max-h-96">
      <thead>
        <tr>
          <HeadCell>Period</HeadCell>
          <HeadCell figures>Value ({unitTitle(format.unit, format.currency)})</HeadCell>
          {has.n ? <HeadCell figures>n</HeadCell> : null}
          {has.interval ? <HeadCell figures>95 % interval</HeadCell> : null}
          {comparisonLabel ? <HeadCell figures>{comparisonLabel}</HeadCell> : null}
          {has.status ? <HeadCell>Status</HeadCell> : null}
          {has.signal ? <HeadCell>Signal</HeadCell> : null}
          {notes.length > 0 ? <HeadCell>Notes</HeadCell> : null}
        </tr>
      </thead>
      <tbody>
        {rows.toReversed().map(({ index, point, comparisonPoint, mark }) => (
          <Row key={point.start}>
            <RowHeadCell className="whitespace-nowrap font-normal">
              {periodTextOf(point, format)}
              {point.partial ? <span className="text-ink-muted"> (in progress)</span> : null}
            </RowHeadCell>
            <DataCell figures className={point.value === null ? "text-ink-muted" : "font-medium"}>
              {valueTextOf(point, format)}
            </DataCell>
            {has.n ? (
              <DataCell figures>
                {typeof point.n === "number" ? formatCount(point.n, format.locale) : "–"}
              </DataCell>
            ) : null}
            {has.interval ? <DataCell figures>{intervalTextOf(point, format) ?? "–"}</DataCell> : null}
            {comparisonLabel ? (
              <DataCell figures className="text-ink-muted">
                {comparisonPoint ? valueTextOf(comparisonPoint, format) : "–"}
              </DataCell>
            ) : null}
            {has.status ? (
              <DataCell>{point.status ? <StatusBadge quiet status={point.status} /> : "–"}</DataCell>
            ) : null}
            {has.signal ? <DataCell className="min-w-48">{mark?.words ?? "–"}</DataCell> : null}
            {notes.length > 0 ? (
              <DataCell className="min-w-48 text-ink-muted">
                {notesAt(notes, index).map((note) => (
                  <span key={note.id} className="block">
                    {noteInWords(note, format.locale)}
                  </span>
                ))}
              </DataCell>
            ) : null}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

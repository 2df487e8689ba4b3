import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { ColumnLayer, StackedColumn } from "@/lib/charts/stacked-columns";
import { formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import { type FigureFormat, unitTitle } from "@/lib/format/unit";

/** The table behind stacked columns, in the order of time. */
export function StackedColumnsTable({
  title,
  layers,
  columns,
  format,
}: {
  title: string;
  layers: readonly ColumnLayer[];
  columns: readonly StackedColumn[];
  format: FigureFormat;
}) {
  const figure = (value: number | null) => formatValue(value, format.unit, { ...format, digits: 0 });
  const hasTarget = columns.some(({ target }) => target !== null);
  return (
    <Table label={`${title}, as a table`} className="max-h-96">
      <thead>
        <tr>
          <HeadCell>Period ({unitTitle(format.unit, format.currency)})</HeadCell>
          {layers.map(({ id, name }) => (
            <HeadCell key={id} figures>
              {name}
            </HeadCell>
          ))}
          {hasTarget ? <HeadCell figures>Target</HeadCell> : null}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ start, partial, amounts, target }) => (
          <Row key={start}>
            <RowHeadCell className="whitespace-nowrap font-normal">
              {formatPeriod(start, format.grain, format.locale, format.fiscalStartMonth)}
              {partial ? <span className="text-ink-muted"> (in progress)</span> : null}
            </RowHeadCell>
            {layers.map(({ id }) => (
              <DataCell key={id} figures>
                {figure(amounts[id] ?? 0)}
              </DataCell>
            ))}
            {hasTarget ? <DataCell figures>{figure(target)}</DataCell> : null}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

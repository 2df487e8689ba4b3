import { StatusBadge } from "@/components/ui/status-badge";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { BreakdownGroup } from "@/lib/charts/breakdown-bars";
import { formatCount } from "@/lib/format/format-value";
import { unitTitle, type ValueFormat } from "@/lib/format/unit";
import { intervalTextOf, valueTextOf } from "./point-facts";

/** The table behind a breakdown. */
export function BreakdownTable({
  title,
  dimension,
  groups,
  format,
}: {
  title: string;
  dimension: string;
  groups: readonly BreakdownGroup[];
  format: ValueFormat;
}) {
  const hasInterval = groups.some(({ total }) => total.interval);
  const hasStatus = groups.some(({ total }) => total.status);
  return (
    <Table label={`${title}, as a table`} className="max-h-96">
      <thead>
        <tr>
          <HeadCell>{dimension}</HeadCell>
          <HeadCell figures>Value ({unitTitle(format.unit, format.currency)})</HeadCell>
          <HeadCell figures>n</HeadCell>
          {hasInterval ? <HeadCell figures>95 % interval</HeadCell> : null}
          {hasStatus ? <HeadCell>Status</HeadCell> : null}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ value, label, total }) => (
          <Row key={value === null ? "not-set" : `value:${value}`}>
            <RowHeadCell className="font-normal">{label}</RowHeadCell>
            <DataCell figures className={total.value === null ? "text-ink-muted" : "font-medium"}>
              {valueTextOf(total, format)}
            </DataCell>
            <DataCell figures>
              {typeof total.n === "number" ? formatCount(total.n, format.locale) : "–"}
            </DataCell>
            {hasInterval ? <DataCell figures>{intervalTextOf(total, format) ?? "–"}</DataCell> : null}
            {hasStatus ? (
              <DataCell>{total.status ? <StatusBadge quiet status={total.status} /> : "–"}</DataCell>
            ) : null}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

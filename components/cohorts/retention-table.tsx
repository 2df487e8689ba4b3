import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { Cohorts } from "@/lib/contracts/cohorts";
import { nameMonths } from "@/lib/format/cohort-period";
import type { CohortWords } from "@/lib/format/cohort-words";
import { formatCount, formatValue } from "@/lib/format/format-value";

type Props = {
  title: string;
  data: Cohorts;
  columns: readonly number[];
  words: CohortWords;
  /** Opens how a cell is made. */
  onOpen: (start: string, month: number) => void;
};

/** The heat map in plain figures: amount and share in every cell. */
export function RetentionTable({ title, data, columns, words, onOpen }: Props) {
  const unit = data.measure === "customers" ? "count" : "money";
  return (
    <Table label={`${title}, as a table`} className="max-h-128">
      <thead>
        <tr>
          <HeadCell>Won in</HeadCell>
          <HeadCell figures>Customers</HeadCell>
          {columns.map((month) => (
            <HeadCell key={month} figures>
              Month {month}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.cohorts.map(({ start, end, size, cells }) => (
          <Row key={start}>
            <RowHeadCell className="whitespace-nowrap">{nameMonths({ start, end }, words)}</RowHeadCell>
            <DataCell figures>{formatCount(size, words.locale)}</DataCell>
            {columns.map((month) => {
              const cell = cells[month];
              if (!cell) return <DataCell key={month} />;
              return (
                <DataCell key={month} figures>
                  <button
                    type="button"
                    aria-haspopup="dialog"
                    title="How this number is made"
                    onClick={() => onOpen(start, month)}
                    className="-m-1 rounded-md p-1 text-right hover:bg-sunken"
                  >
                    {formatValue(cell.amount, unit, words)}
                    <span className="block text-ink-muted text-sm">
                      {formatValue(cell.percent, "%", words)}
                      {cell.partial ? " so far" : ""}
                    </span>
                  </button>
                </DataCell>
              );
            })}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

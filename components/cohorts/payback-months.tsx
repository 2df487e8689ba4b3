import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { CohortPayback } from "@/lib/contracts/cohorts";
import { nameMonths } from "@/lib/format/cohort-period";
import type { CohortWords } from "@/lib/format/cohort-words";
import { formatValue } from "@/lib/format/format-value";

type MonthRow = { id: string; name: string; values: readonly (number | null)[] };

/** The payback curves in figures: margin to date as a multiple of the cost, month by month. */
export function PaybackMonths({ data, words }: { data: CohortPayback; words: CohortWords }) {
  const rows: MonthRow[] = [
    { id: "average", name: "All, weighted", values: data.average.cells.map(({ recouped }) => recouped) },
    ...data.cohorts
      .filter(({ partial }) => !partial)
      .map((cohort) => ({
        id: cohort.start,
        name: nameMonths(cohort, words),
        values: cohort.cells.map(({ recouped }) => recouped),
      })),
  ];
  const longest = Math.max(0, ...rows.map(({ values }) => values.length));
  const months = Array.from({ length: longest }, (_, month) => month);
  return (
    <Table label="Margin to date as a multiple of the cost, by month" className="max-h-96">
      <thead>
        <tr>
          <HeadCell>Won in</HeadCell>
          {months.map((month) => (
            <HeadCell key={month} figures>
              Month {month}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, values }) => (
          <Row key={id}>
            <RowHeadCell className="whitespace-nowrap">{name}</RowHeadCell>
            {months.map((month) => {
              const value = values[month];
              return (
                <DataCell
                  key={month}
                  figures
                  className={value !== null && (value ?? 0) >= 1 ? "font-medium" : undefined}
                >
                  {value === undefined ? "" : formatValue(value, "x", { ...words, digits: 2 })}
                </DataCell>
              );
            })}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

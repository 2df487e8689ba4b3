import { TraceButton } from "@/components/layout/trace/trace-button";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { CohortPayback } from "@/lib/contracts/cohorts";
import type { Filter } from "@/lib/contracts/kpi";
import { nameMonths } from "@/lib/format/cohort-period";
import { type CohortWords, paybackText } from "@/lib/format/cohort-words";
import { formatCount, formatValue } from "@/lib/format/format-value";

type Cohort = CohortPayback["cohorts"][number];
type Props = {
  data: CohortPayback;
  words: CohortWords;
  label: string;
  /** Under which payback was read. */
  filter: Filter;
  className?: string;
};

const standingOf = ({ paybackMonths, reasonDetail }: Cohort): string => {
  if (paybackMonths !== null) {
    const text = paybackText(paybackMonths);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
  return reasonDetail ?? "Not yet";
};

/** Each cohort's cost, margin to date and payback, newest first. */
export function PaybackTable({ data, words, label, filter, className }: Props) {
  const money = (value: number | null) => formatValue(value, "money", words);
  return (
    <Table label={label} className={className}>
      <thead>
        <tr>
          <HeadCell>Won in</HeadCell>
          <HeadCell>Paid back</HeadCell>
          <HeadCell figures>Cost back</HeadCell>
          <HeadCell figures>Cost of one</HeadCell>
          <HeadCell figures>Margin of one to date</HeadCell>
          <HeadCell figures>Customers</HeadCell>
        </tr>
      </thead>
      <tbody>
        {data.cohorts.toReversed().map((cohort) => {
          const recouped = cohort.cells.at(-1)?.recouped ?? null;
          const paid = cohort.paybackMonths !== null;
          return (
            <Row key={cohort.start}>
              <RowHeadCell className="whitespace-nowrap">
                {nameMonths(cohort, words)}
                {cohort.partial ? <span className="font-normal text-ink-muted"> (in progress)</span> : null}
              </RowHeadCell>
              <DataCell className={paid ? "min-w-40 font-medium" : "min-w-40 text-ink-muted"}>
                {standingOf(cohort)}
              </DataCell>
              <DataCell figures>
                {formatValue(recouped === null ? null : recouped * 100, "%", { ...words, digits: 0 })}
              </DataCell>
              <DataCell figures>
                <span className="inline-flex items-center gap-1">
                  {money(cohort.cost)}
                  <TraceButton
                    of={`cost of one customer, ${nameMonths(cohort, words)}`}
                    number={{
                      kpi: "customer-acquisition-cost",
                      ...{ variant: data.costVariant, start: cohort.start, end: cohort.end, filter },
                    }}
                  />
                </span>
              </DataCell>
              <DataCell figures>{money(cohort.marginToDate)}</DataCell>
              <DataCell figures>{formatCount(cohort.size, words.locale)}</DataCell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

import { Notice } from "@/components/ui/notice";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { PipelineForecast, DealsToFix as ToFix } from "@/lib/contracts/pipeline-forecast";
import { formatDate } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import type { FigureFormat } from "@/lib/format/unit";
import { dealsText } from "./pipeline-words";

type Props = { pipeline: PipelineForecast; format: FigureFormat };

/** What keeps the pipeline from telling the truth, worst first; nothing where all is well. */
export function DealsToFix({ pipeline: { overdue, undated, total, after }, format }: Props) {
  const money = (value: number) => formatValue(value, "money", { ...format, compact: true });
  const { withoutProbability: unsure } = total;
  const isOne = (count: number) => count === 1;
  const lines = [overdue.deals, undated.deals, unsure.deals, after.deals];
  if (lines.every((count) => count === 0)) return null;
  return (
    <div className="mb-6 flex flex-col gap-2">
      {overdue.deals > 0 ? (
        <div>
          <Notice tone="off">
            <p>
              <strong className="font-semibold">
                {dealsText(overdue.deals, format)} worth {money(overdue.amount)}{" "}
                {isOne(overdue.deals) ? "is" : "are"} overdue
              </strong>
              : the expected close has passed. {isOne(overdue.deals) ? "It stands" : "They stand"} in no
              period below; close {isOne(overdue.deals) ? "it" : "them"} or set a new date.
            </p>
          </Notice>
          <Largest toFix={overdue} format={format} title="Overdue deals, the largest" />
        </div>
      ) : null}
      {undated.deals > 0 ? (
        <div>
          <Notice tone="watch">
            <p>
              <strong className="font-semibold">
                {dealsText(undated.deals, format)} worth {money(undated.amount)}{" "}
                {isOne(undated.deals) ? "has" : "have"} no expected close
              </strong>{" "}
              and can stand in no period.
            </p>
          </Notice>
          <Largest toFix={undated} format={format} title="Deals without an expected close, the largest" />
        </div>
      ) : null}
      {unsure.deals > 0 ? (
        <Notice>
          {dealsText(unsure.deals, format)} worth {money(unsure.amount)}{" "}
          {isOne(unsure.deals) ? "has" : "have"} no probability, and {isOne(unsure.deals) ? "adds" : "add"}{" "}
          nothing to the weighted amounts.
        </Notice>
      ) : null}
      {after.deals > 0 ? (
        <p className="px-1 text-ink-muted text-sm">
          {dealsText(after.deals, format)} worth {money(after.amount)} {isOne(after.deals) ? "is" : "are"}{" "}
          expected later than shown here.
        </p>
      ) : null}
    </div>
  );
}

function Largest({ toFix, format, title }: { toFix: ToFix; format: FigureFormat; title: string }) {
  return (
    <details className="mt-2 mb-1 px-3 text-sm">
      <summary className="touch-target w-fit rounded-sm font-medium text-ink-muted hover:text-ink">
        {toFix.deals > toFix.largest.length ? `The ${toFix.largest.length} largest` : "Which"}
      </summary>
      <Table label={title} className="mt-2">
        <thead>
          <tr>
            <HeadCell>Deal</HeadCell>
            <HeadCell>Owner</HeadCell>
            <HeadCell>Stage</HeadCell>
            <HeadCell>Expected</HeadCell>
            <HeadCell figures>Amount</HeadCell>
          </tr>
        </thead>
        <tbody>
          {toFix.largest.map(({ externalId, name, owner, stage, expectedCloseOn, amount }) => (
            <Row key={externalId}>
              <RowHeadCell className="min-w-40 font-normal">{name ?? externalId}</RowHeadCell>
              <DataCell className="whitespace-nowrap">{owner ?? "–"}</DataCell>
              <DataCell className="whitespace-nowrap">{stage ?? "–"}</DataCell>
              <DataCell className="whitespace-nowrap">
                {expectedCloseOn ? formatDate(expectedCloseOn, format.locale) : "–"}
              </DataCell>
              <DataCell figures>{formatValue(amount, "money", format)}</DataCell>
            </Row>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

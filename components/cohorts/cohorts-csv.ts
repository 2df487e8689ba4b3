import { type CsvCell, toCsv } from "@/lib/charts/csv";
import type { CohortPayback, Cohorts } from "@/lib/contracts/cohorts";

/** Every cell of the cohorts as a row: exact, whatever the map shows. */
export function cohortsCsv({ measure, base, currency, cohorts }: Cohorts): string {
  const amount =
    measure === "customers" ? "customers at the end of the month" : `revenue in the month (${currency})`;
  const of = measure === "customers" ? "customers acquired" : base.replaceAll("-", " ");
  const head = [
    "acquired from",
    "acquired before",
    "customers acquired",
    "months since",
    "in progress",
    amount,
  ];
  return toCsv([
    [...head, `% of ${of}`, "interval low", "interval high"],
    ...cohorts.flatMap(({ start, end, size, cells }) =>
      cells.map((cell): CsvCell[] => [
        start,
        end,
        size,
        cell.month,
        cell.partial ? "yes" : "no",
        cell.amount,
        cell.percent,
        cell.interval?.low ?? null,
        cell.interval?.high ?? null,
      ]),
    ),
  ]);
}

/** The way of each cohort to payback, a row per month; what a cohort has only once is repeated in each. */
export function paybackCsv({ currency, cohorts }: CohortPayback): string {
  return toCsv([
    [
      "acquired from",
      "acquired before",
      "customers acquired",
      `cost per customer (${currency})`,
      "paid back after months",
      "no payback because",
      "months since",
      `margin per customer to date (${currency})`,
      "× cost",
    ],
    ...cohorts.flatMap(({ start, end, size, cost, paybackMonths, reasonDetail, cells }) => {
      const cohort: CsvCell[] = [start, end, size, cost, paybackMonths, reasonDetail ?? null];
      return cells.length === 0
        ? [[...cohort, null, null, null]]
        : cells.map(({ month, margin, recouped }): CsvCell[] => [...cohort, month, margin, recouped]);
    }),
  ]);
}

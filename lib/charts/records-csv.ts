import { type CsvCell, toCsv } from "@/lib/charts/csv";

type Named = { externalId: string; name: string };

/** A row behind a part, as far as a file shows it. */
export type ListedRow = {
  part: string;
  type: string;
  externalId: string;
  label: string;
  at: string;
  amount: number;
  cases: number;
  customer: Named | null;
  owner: (Named & { team: string | null }) | null;
  status: string | null;
  attributes: Readonly<Record<string, string>>;
};

/**
 * The rows behind a part as CSV: one line each, with a column for every attribute that any of them has.
 * @param amountTitle what the amount is, with its unit: "EUR"
 */
export function recordsCsv(rows: readonly ListedRow[], amountTitle: string): string {
  const attributes = [...new Set(rows.flatMap((row) => Object.keys(row.attributes)))];
  const head: CsvCell[] = [
    "part",
    "record type",
    "external id",
    "name",
    "at",
    amountTitle,
    "records",
    "customer id",
    "customer",
    "owner id",
    "owner",
    "team",
    "status",
    ...attributes,
  ];
  return toCsv([
    head,
    ...rows.map((row): CsvCell[] => [
      row.part,
      row.type,
      row.externalId,
      row.label,
      row.at,
      row.amount,
      row.cases,
      row.customer?.externalId ?? null,
      row.customer?.name ?? null,
      row.owner?.externalId ?? null,
      row.owner?.name ?? null,
      row.owner?.team ?? null,
      row.status,
      ...attributes.map((name) => row.attributes[name] ?? null),
    ]),
  ]);
}

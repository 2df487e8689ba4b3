"use client";

import { type ReactNode, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { TextField } from "@/components/ui/text-field";
import { hasWords, type RowFileFormat } from "@/lib/contracts/row-files";
import { formatCount } from "@/lib/format/format-value";
import type { RowsFile } from "@/lib/queries/row-file";
import { RowsFileButtons } from "./rows-file-buttons";
import type { RowOrder } from "./sort-head";

/** What a column orders rows by. */
type Sorted<Row, Sort extends string> = Record<Sort, (row: Row) => string | number | null>;

type Props<Row, Sort extends string> = {
  rows: readonly Row[];
  /** How many there are in all; more than `rows` where the list is cut. */
  size: number;
  /** "deal", "deals" */
  noun: readonly [one: string, many: string];
  /** What of a row is searched. */
  textOf: (row: Row) => string;
  sorts: Sorted<Row, Sort>;
  /** As the rows come. */
  firstOrder: RowOrder<NoInfer<Sort>>;
  file: { title: string; read: (search: string, format: RowFileFormat) => Promise<RowsFile> };
  children: (
    found: readonly Row[],
    order: { order: RowOrder<Sort>; onOrder: (order: RowOrder<Sort>) => void },
  ) => ReactNode;
};

/** Rows in the order of one of their columns; what is not there comes last. */
const inOrder = <Row, Sort extends string>(
  rows: readonly Row[],
  sorts: Sorted<Row, Sort>,
  { sort, order }: RowOrder<Sort>,
  locale: string,
): Row[] => {
  const turn = order === "asc" ? 1 : -1;
  const words = new Intl.Collator(locale, { numeric: true });
  return rows.toSorted((a, b) => {
    const [its, other] = [sorts[sort](a), sorts[sort](b)];
    if (its === null || other === null) return Number(its === null) - Number(other === null);
    if (typeof its === "number" && typeof other === "number") return turn * (its - other);
    return turn * words.compare(String(its), String(other));
  });
};

/** Rows behind a figure: searched by words, ordered by their columns, counted, and as a file of those that are found. */
export function SearchedRows<Row, Sort extends string>(props: Props<Row, Sort>) {
  const { rows, size, file, children } = props;
  const { locale } = useOrganization();
  const [typed, setTyped] = useState("");
  const [order, setOrder] = useState<RowOrder<Sort>>(props.firstOrder);
  const found = rows.filter((row) => hasWords(props.textOf(row), typed));
  const [one, many] = props.noun;
  const count = (value: number) => formatCount(value, locale);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <TextField
          type="search"
          label={`Search the ${many}`}
          hideLabel
          placeholder={`Search the ${many}`}
          value={typed}
          onValueChange={setTyped}
          maxLength={100}
          className="min-w-56 flex-1 sm:max-w-80"
        />
        <RowsFileButtons
          title={file.title}
          read={(format) => file.read(typed.trim(), format)}
          disabled={found.length === 0}
        />
      </div>
      <p role="status" className="mb-2 text-ink-muted text-sm">
        {count(found.length)} of {count(size)} {size === 1 ? one : many}
        {rows.length < size ? `; the first ${count(rows.length)} are listed` : ""}
      </p>
      {found.length === 0 ? (
        <p className="py-6 text-center text-ink-muted">No {one} matches.</p>
      ) : (
        children(inOrder(found, props.sorts, order, locale), { order, onOrder: setOrder })
      )}
    </>
  );
}

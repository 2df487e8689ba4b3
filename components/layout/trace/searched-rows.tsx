"use client";

import { type ReactNode, useState } from "react";
import { DownloadButton } from "@/components/charts/download-button";
import { useOrganization } from "@/components/layout/organization-context";
import { TextField } from "@/components/ui/text-field";
import { formatCount } from "@/lib/format/format-value";

type Props<Row> = {
  rows: readonly Row[];
  /** How many there are in all; more than `rows` where the list is cut. */
  size: number;
  /** "deal", "deals" */
  noun: readonly [one: string, many: string];
  /** What of a row is searched. */
  textOf: (row: Row) => string;
  /** Names the file. */
  title: string;
  csv: (rows: readonly Row[]) => string;
  children: (found: readonly Row[]) => ReactNode;
};

/** Rows behind a figure: searched by words, counted, and as a file of those that are found. */
export function SearchedRows<Row>({ rows, size, noun, textOf, title, csv, children }: Props<Row>) {
  const { locale } = useOrganization();
  const [typed, setTyped] = useState("");
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    const text = textOf(row).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const [one, many] = noun;
  const count = (value: number) => formatCount(value, locale);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <TextField
          type="search"
          label={`Search the ${many}`}
          hideLabel
          placeholder={`Search the ${many}`}
          value={typed}
          onValueChange={setTyped}
          maxLength={100}
          className="w-full sm:max-w-80"
        />
        {found.length > 0 && <DownloadButton title={title} csv={() => csv(found)} />}
      </div>
      <p role="status" className="mb-2 text-ink-muted text-sm">
        {count(found.length)} of {count(size)} {size === 1 ? one : many}
        {rows.length < size ? `; the first ${count(rows.length)} are listed` : ""}
      </p>
      {found.length === 0 ? (
        <p className="py-6 text-center text-ink-muted">No {one} matches.</p>
      ) : (
        children(found)
      )}
    </>
  );
}

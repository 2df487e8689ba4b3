"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { LedgerRow } from "@/lib/contracts/ledger-months";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { categoryWords, type RowName, rowKey } from "./ledger-plan";

/** Adds a row for what a category costs by one customer source, so that CAC can be told by source. */
export function AddRow({ rows, onAdd }: { rows: readonly LedgerRow[]; onAdd: (row: RowName) => void }) {
  const { data } = useQuery(dimensionValuesOptions());
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const [source, setSource] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const categories = rows.filter((row) => row.source === null);
  const sources = data?.dimensions.find(({ id }) => id === "source")?.values ?? [];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const category = categories.find((row) => rowKey(row) === key) ?? categories[0];
    const row = category && { kind: category.kind, category: category.category, source: source.trim() };
    if (!row || row.source === "") return setProblem("Write a source, such as Paid search");
    if (rows.some((each) => rowKey(each) === rowKey(row))) return setProblem("This row is there already");
    onAdd(row);
    setSource("");
    setProblem(null);
    setIsOpen(false);
  };
  return (
    <Popover
      title="A row for a source"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm" icon={<Plus aria-hidden />}>
          Add a row
        </Button>
      }
    >
      <form onSubmit={onSubmit} noValidate className="flex w-64 flex-col gap-3">
        <Select
          label="Category"
          options={categories.map((row) => ({ value: rowKey(row), label: categoryWords(row) }))}
          value={key ?? (categories[0] ? rowKey(categories[0]) : null)}
          onValueChange={setKey}
        />
        <TextField
          label="Customer source"
          autoComplete="off"
          list={listId}
          value={source}
          error={problem}
          onValueChange={setSource}
        />
        <datalist id={listId}>
          {sources.map(({ value }) => (value ? <option key={value} value={value} /> : null))}
        </datalist>
        <Button type="submit" variant="primary">
          Add row
        </Button>
      </form>
    </Popover>
  );
}

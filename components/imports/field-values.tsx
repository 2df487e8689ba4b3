"use client";

import { Select } from "@/components/ui/select";
import type { FieldMapping, ImportColumn, ImportField } from "@/lib/contracts/imports/import-schemas";
import { AS_NOTHING, LEFT_OUT, meaningOf, withMeaning } from "./draft-mapping";

const flagWords = ["yes", "no"];

/** What each value of a column stands for, where the field takes only some words. */
export function FieldValues({
  field,
  mapped,
  column,
  onChange,
}: {
  field: ImportField;
  mapped: FieldMapping;
  column: ImportColumn;
  onChange: (change: Partial<FieldMapping>) => void;
}) {
  const words = field.kind === "flag" ? flagWords : (field.words ?? []);
  if (!column.values)
    return <p className="text-off-ink text-sm">This column has too many different values for this field.</p>;
  const options = [
    ...words.map((word) => ({ value: word, label: word })),
    { value: AS_NOTHING, label: "Nothing" },
    { value: LEFT_OUT, label: "Leave the row out" },
  ];
  return (
    <ul className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {column.values.map(({ value, rows }) => {
        const isWord = words.includes(value.trim().toLowerCase());
        return (
          <li key={value} className="flex items-center gap-3">
            <span className="min-w-0 flex-1 truncate text-sm" title={value}>
              {value} <span className="text-ink-muted">{rows}×</span>
            </span>
            <Select
              className="w-44 shrink-0"
              hideLabel
              label={`"${value}" is`}
              options={options}
              value={meaningOf(mapped, value) ?? (isWord ? value.trim().toLowerCase() : null)}
              placeholder="Choose what it is"
              onValueChange={(meaning) => onChange(withMeaning(mapped, value, meaning))}
            />
          </li>
        );
      })}
    </ul>
  );
}

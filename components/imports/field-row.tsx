"use client";

import { Badge } from "@/components/ui/badge";
import { Select } from "@/components/ui/select";
import type {
  FieldMapping,
  ImportDetail,
  ImportField,
  Mapping,
} from "@/lib/contracts/imports/import-schemas";
import {
  choiceOf,
  columnChoices,
  columnOfField,
  mappingOfField,
  withChoice,
  withReading,
} from "./draft-mapping";
import { FieldValues } from "./field-values";

const sureness = {
  A: { tone: "ok", label: "Certain" },
  B: { tone: "ok", label: "Very likely" },
  C: { tone: "watch", label: "Perhaps" },
} as const;

/** How a field's column is to be read, where that is not told by its kind. */
function HowRead({
  field,
  mapped,
  onChange,
}: {
  field: ImportField;
  mapped: FieldMapping;
  onChange: (change: Partial<FieldMapping>) => void;
}) {
  if (mapped.column === null) return null;
  if (field.kind === "reference")
    return (
      <Select
        hideLabel
        label={`${field.label}: the column holds`}
        options={[
          { value: "id" as const, label: "It holds ids" },
          { value: "name" as const, label: "It holds names" },
        ]}
        value={mapped.by ?? "id"}
        onValueChange={(by) => onChange({ by })}
      />
    );
  if (field.kind === "percent")
    return (
      <Select
        hideLabel
        label={`${field.label}: written as`}
        options={[
          { value: "percent" as const, label: "40 is 40 %" },
          { value: "fraction" as const, label: "0.4 is 40 %" },
        ]}
        value={mapped.scale ?? "percent"}
        onValueChange={(scale) => onChange({ scale })}
      />
    );
  if (field.kind === "duration")
    return (
      <Select
        hideLabel
        label={`${field.label}: plain numbers are`}
        options={[
          { value: "ms" as const, label: "Milliseconds" },
          { value: "s" as const, label: "Seconds" },
          { value: "min" as const, label: "Minutes" },
          { value: "h" as const, label: "Hours" },
        ]}
        value={mapped.unit ?? "h"}
        onValueChange={(unit) => onChange({ unit })}
      />
    );
  return null;
}

function Sureness({
  detail,
  field,
  mapped,
}: {
  detail: ImportDetail;
  field: ImportField;
  mapped: FieldMapping | undefined;
}) {
  const suggestion = detail.suggestions.find((it) => it.field === field.name);
  const own = suggestion?.candidates.find(({ column }) => column === mapped?.column);
  if (own) return <Badge tone={sureness[own.confidence].tone}>{sureness[own.confidence].label}</Badge>;
  if (mapped || !suggestion) return null;
  return (
    <Badge tone="watch">
      {suggestion.state === "choose" ? `${suggestion.candidates.length} columns fit` : "One may fit"}
    </Badge>
  );
}

/** One field of the records: the column it comes from, how sure that is, and how its values are read. */
export function FieldRow({
  detail,
  field,
  mapping,
  isNeeded,
  onChange,
}: {
  detail: ImportDetail;
  field: ImportField;
  mapping: Mapping;
  /** It has to be mapped, and is not yet. */
  isNeeded: boolean;
  onChange: (mapping: Mapping) => void;
}) {
  const { columns } = detail.recognition;
  const mapped = mappingOfField(mapping, field.name);
  const column = columnOfField(columns, mapped);
  const change = (part: Partial<FieldMapping>) => onChange(withReading(mapping, field.name, part));
  const hasWords = field.kind === "choice" || field.kind === "flag";
  return (
    <li className="border-line border-b py-3 last:border-b-0">
      <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_minmax(0,11rem)]">
        <div className="min-w-0 pt-1.5">
          <span className="font-medium">{field.label}</span>
          {field.required ? <span className="text-ink-muted text-sm"> needed</span> : null}
          <span className="inline-block pl-2 align-middle">
            <Sureness detail={detail} field={field} mapped={mapped} />
          </span>
          {field.hint ? <p className="text-ink-muted text-sm">{field.hint}</p> : null}
        </div>
        <div className="min-w-0">
          <Select
            hideLabel
            label={`${field.label}: column`}
            options={columnChoices(detail, field)}
            value={choiceOf(mapped)}
            error={isNeeded ? "Choose the column that it comes from" : null}
            onValueChange={(choice) => onChange(withChoice(mapping, field, choice, columns))}
          />
          {column ? (
            <p className="mt-1 truncate text-ink-muted text-sm">{column.samples.join(", ") || "Empty"}</p>
          ) : null}
        </div>
        <div className="min-w-0">
          {mapped ? <HowRead field={field} mapped={mapped} onChange={change} /> : null}
        </div>
      </div>
      {hasWords && mapped && column ? (
        <FieldValues field={field} mapped={mapped} column={column} onChange={change} />
      ) : null}
    </li>
  );
}

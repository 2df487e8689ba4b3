"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Select } from "@/components/ui/select";
import { DateField, TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import type { ScreenField } from "@/lib/contracts/record-screens";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { recordListOptions } from "@/lib/queries/records";
import { knownValues } from "./filter-values";

type Props = {
  type: RecordType;
  field: ScreenField;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
};

/** One field of a record's form, by its kind. */
export function DraftField({ type, field, value, error, onChange }: Props) {
  const { data } = useQuery(dimensionValuesOptions());
  const common = {
    label: field.label,
    name: field.field,
    error,
    ...(field.required ? {} : { required: false as const }),
  };
  const options = knownValues(type, field, data?.dimensions ?? []);
  if (field.kind === "choice")
    return <Select {...common} required options={options} value={value || null} onValueChange={onChange} />;
  if (field.kind === "long-text")
    return <Textarea {...common} value={value} onValueChange={onChange} className="sm:col-span-2" />;
  if (field.kind === "date") return <DateField {...common} value={value} onValueChange={onChange} />;
  if (field.kind === "instant")
    return <TextField {...common} type="datetime-local" value={value} onValueChange={onChange} />;
  if (field.kind === "reference" && options.length > 0)
    return (
      <Combobox
        {...common}
        options={options}
        value={value || null}
        onValueChange={(next) => onChange(next ?? "")}
      />
    );
  if (field.kind === "reference" && field.to)
    return <FoundReference {...{ type, field, value, error, onChange }} to={field.to} />;
  const isFigure = field.kind === "money" || field.kind === "number" || field.kind === "percent";
  return (
    <SuggestedText
      {...common}
      options={options.map((option) => option.value)}
      inputMode={isFigure ? "decimal" : undefined}
      value={value}
      onValueChange={onChange}
    />
  );
}

/** Free text that suggests what other records hold, so that a segment is not written in two ways. */
function SuggestedText({
  options,
  ...field
}: { options: readonly string[] } & Parameters<typeof TextField>[0]) {
  const id = useId();
  return (
    <div className="min-w-0">
      <TextField {...field} autoComplete="off" list={options.length > 0 ? id : undefined} />
      {options.length > 0 ? (
        <datalist id={id}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      ) : null}
    </div>
  );
}

/** A reference to one of very many, by its id; typing a name suggests the ids. */
function FoundReference({ field, value, error, onChange, to }: Props & { to: RecordType }) {
  const id = useId();
  const found = useInfiniteQuery({
    ...recordListOptions(to, { search: value.trim() || undefined, filter: {} }),
    enabled: value.trim().length >= 2,
  });
  const records = found.data?.pages[0]?.records.slice(0, 20) ?? [];
  const chosen = records.find(({ externalId }) => externalId === value);
  return (
    <div className="min-w-0">
      <TextField
        label={field.label}
        name={field.field}
        error={error}
        required={field.required ? undefined : false}
        hint={chosen && chosen.label !== value ? chosen.label : "Its id; type a name to find it"}
        autoComplete="off"
        list={id}
        value={value}
        onValueChange={onChange}
      />
      <datalist id={id}>
        {records.map(({ externalId, label }) => (
          <option key={externalId} value={externalId}>
            {label}
          </option>
        ))}
      </datalist>
    </div>
  );
}

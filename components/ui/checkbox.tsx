"use client";

import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Field } from "@base-ui/react/field";
import { Check } from "lucide-react";
import { FieldNotes, type FieldProps } from "@/components/ui/field";

/** Yes or no within a form. */
export function Checkbox({
  label,
  hint,
  error,
  name,
  disabled,
  checked,
  defaultChecked,
  onCheckedChange,
}: Pick<FieldProps, "label" | "hint" | "error" | "name" | "disabled"> & {
  checked?: boolean;
  defaultChecked?: boolean;
  onCheckedChange?: (checked: boolean) => void;
}) {
  return (
    <Field.Root name={name} disabled={disabled} invalid={Boolean(error)}>
      <Field.Label className="flex min-h-8 items-center gap-2.5 text-base max-sm:min-h-11">
        <Base.Root
          checked={checked}
          defaultChecked={defaultChecked}
          onCheckedChange={onCheckedChange}
          className="flex size-4.5 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface data-checked:border-accent data-checked:bg-accent data-invalid:border-off data-disabled:opacity-50"
        >
          <Base.Indicator className="text-on-accent">
            <Check aria-hidden className="size-3.5" strokeWidth={3} />
          </Base.Indicator>
        </Base.Root>
        {label}
      </Field.Label>
      <FieldNotes hint={hint} error={error} />
    </Field.Root>
  );
}

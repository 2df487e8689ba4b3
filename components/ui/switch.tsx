"use client";

import { Field } from "@base-ui/react/field";
import { Switch as Base } from "@base-ui/react/switch";
import { FieldNotes, type FieldProps } from "@/components/ui/field";

/** On or off, at once. In forms that are sent, use Checkbox. */
export function Switch({
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
      <Field.Label className="flex min-h-8 items-center gap-3 text-base max-sm:min-h-11">
        <Base.Root
          checked={checked}
          defaultChecked={defaultChecked}
          onCheckedChange={onCheckedChange}
          className="flex h-5 w-9 shrink-0 rounded-full bg-line-strong p-0.5 transition-colors data-checked:bg-accent data-disabled:opacity-50"
        >
          <Base.Thumb className="size-4 rounded-full bg-surface transition-[translate] data-checked:translate-x-4" />
        </Base.Root>
        {label}
      </Field.Label>
      <FieldNotes hint={hint} error={error} />
    </Field.Root>
  );
}

"use client";

import { Field as Base } from "@base-ui/react/field";
import { classNames } from "@/components/ui/class-names";
import { controlClass, type FieldProps, FieldShell } from "@/components/ui/field";

/** Several lines of text. */
export function Textarea({
  rows = 4,
  value,
  defaultValue,
  onValueChange,
  placeholder,
  maxLength,
  ...field
}: FieldProps & {
  rows?: number;
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
}) {
  return (
    <FieldShell {...field}>
      <Base.Control
        render={<textarea rows={rows} maxLength={maxLength} />}
        value={value}
        defaultValue={defaultValue}
        onValueChange={onValueChange}
        placeholder={placeholder}
        required={field.required}
        className={classNames(controlClass, "h-auto max-sm:h-auto resize-y py-2")}
      />
    </FieldShell>
  );
}

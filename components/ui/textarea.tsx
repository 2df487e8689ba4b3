"use client";

import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps } from "react";
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
  control,
  ...field
}: FieldProps & {
  rows?: number;
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  /** What the element itself needs beyond: its ref, keys, completions. */
  control?: ComponentProps<"textarea">;
}) {
  return (
    <FieldShell {...field}>
      <Base.Control
        render={<textarea rows={rows} maxLength={maxLength} {...control} />}
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

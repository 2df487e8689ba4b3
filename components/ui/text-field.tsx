"use client";

import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";
import { controlClass, type FieldProps, FieldShell } from "@/components/ui/field";

type InputProps = Omit<
  ComponentProps<"input">,
  keyof FieldProps | "size" | "defaultValue" | "value" | "onChange"
>;

/** One line of text: names, addresses, passwords, searches. `onValueChange` gives the text itself. */
export function TextField({
  label,
  hint,
  error,
  name,
  disabled,
  required,
  hideLabel,
  className,
  inputClassName,
  value,
  defaultValue,
  onValueChange,
  ...input
}: FieldProps &
  InputProps & {
    value?: string;
    defaultValue?: string;
    onValueChange?: (value: string) => void;
    inputClassName?: string;
  }) {
  return (
    <FieldShell {...{ label, hint, error, name, disabled, required, hideLabel, className }}>
      <Base.Control
        value={value}
        defaultValue={defaultValue}
        onValueChange={onValueChange}
        required={required}
        className={classNames(controlClass, inputClassName)}
        {...input}
      />
    </FieldShell>
  );
}

/** A local date, "2026-11-22", with the browser's own picker: it knows the person's calendar and keyboard. */
export function DateField(props: Omit<ComponentProps<typeof TextField>, "type">) {
  return <TextField type="date" {...props} />;
}

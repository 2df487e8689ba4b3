"use client";

import { NumberField as Base } from "@base-ui/react/number-field";
import { Minus, Plus } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { controlClass, type FieldProps, FieldShell } from "@/components/ui/field";

const stepClass =
  "inline-flex w-9 shrink-0 items-center justify-center text-ink-muted transition-colors hover:bg-sunken hover:text-ink disabled:opacity-40 max-sm:w-11 [&_svg]:size-4";

/**
 * A number, read and written in the organization's locale; null while empty.
 *
 * @param suffix the unit, shown inside the field: "%", "EUR", "days"
 * @param stepper minus and plus buttons, for small whole numbers
 */
export function NumberField({
  value,
  defaultValue,
  onValueChange,
  min,
  max,
  step = "any",
  locale,
  format,
  suffix,
  stepper = false,
  placeholder,
  ...field
}: FieldProps & {
  value?: number | null;
  defaultValue?: number;
  onValueChange?: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number | "any";
  locale?: string;
  format?: Intl.NumberFormatOptions;
  suffix?: string;
  stepper?: boolean;
  placeholder?: string;
}) {
  return (
    <FieldShell {...field}>
      <Base.Root
        value={value}
        defaultValue={defaultValue}
        onValueChange={onValueChange}
        required={field.required}
        {...{ min, max, step, locale }}
        allowOutOfRange
        format={format ?? { maximumFractionDigits: 4 }}
      >
        <Base.Group
          className={classNames(
            controlClass,
            "flex overflow-hidden p-0 focus-within:outline-2 focus-within:outline-accent-ink max-sm:p-0",
          )}
        >
          {stepper ? (
            <Base.Decrement aria-label="Less" className={classNames(stepClass, "border-line border-r")}>
              <Minus aria-hidden />
            </Base.Decrement>
          ) : null}
          <Base.Input
            placeholder={placeholder}
            className={classNames(
              "h-full w-full min-w-0 bg-transparent px-3 text-right outline-none",
              stepper && "text-center",
            )}
          />
          {suffix ? (
            <span className="flex items-center pr-3 text-ink-muted" aria-hidden>
              {suffix}
            </span>
          ) : null}
          {stepper ? (
            <Base.Increment aria-label="More" className={classNames(stepClass, "border-line border-l")}>
              <Plus aria-hidden />
            </Base.Increment>
          ) : null}
        </Base.Group>
      </Base.Root>
    </FieldShell>
  );
}

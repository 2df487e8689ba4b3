"use client";

import { Field } from "@base-ui/react/field";
import { Fieldset } from "@base-ui/react/fieldset";
import { Radio } from "@base-ui/react/radio";
import { RadioGroup as Base } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { FieldNotes, type FieldProps, labelClass } from "@/components/ui/field";

/** One of a few whose difference needs words: each choice may carry its explanation. */
export function RadioGroup<Value extends string>({
  label,
  hint,
  error,
  name,
  disabled,
  hideLabel,
  className,
  options,
  value,
  defaultValue,
  onValueChange,
}: FieldProps & {
  options: readonly { value: Value; label: ReactNode; detail?: ReactNode }[];
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
}) {
  return (
    <Field.Root name={name} disabled={disabled} invalid={Boolean(error)} className={className}>
      <Fieldset.Root
        render={
          <Base
            value={value}
            defaultValue={defaultValue}
            onValueChange={(next: Value) => onValueChange?.(next)}
          />
        }
      >
        <Fieldset.Legend className={hideLabel ? "sr-only" : labelClass}>{label}</Fieldset.Legend>
        <div className="flex flex-col gap-1">
          {options.map((option) => (
            <Field.Item key={option.value}>
              <Field.Label className="flex min-h-8 items-start gap-2.5 py-1.5 text-base max-sm:min-h-11">
                <Radio.Root
                  value={option.value}
                  className={classNames(
                    "mt-0.25 flex size-4.5 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface",
                    "data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50",
                  )}
                >
                  <Radio.Indicator className="size-1.5 rounded-full bg-on-accent" />
                </Radio.Root>
                <span>
                  {option.label}
                  {option.detail ? (
                    <span className="block text-ink-muted text-sm">{option.detail}</span>
                  ) : null}
                </span>
              </Field.Label>
            </Field.Item>
          ))}
        </div>
      </Fieldset.Root>
      <FieldNotes hint={hint} error={error} />
    </Field.Root>
  );
}

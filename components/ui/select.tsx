"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { controlClass, type FieldProps, FieldShell } from "@/components/ui/field";
import { popupClass, popupItemClass } from "@/components/ui/popup-class";

export type Option<Value extends string = string> = {
  value: Value;
  label: string;
  /** A second, quieter line in the list. */
  detail?: ReactNode;
  disabled?: boolean;
};

type SelectProps<Value extends string> = {
  options: readonly Option<Value>[];
  value?: Value | null;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  placeholder?: string;
};

/** One of a known few, in a form. For long lists use Combobox, in a toolbar ToolbarSelect. */
export function Select<Value extends string>({
  placeholder = "Choose…",
  options,
  value,
  defaultValue,
  onValueChange,
  ...field
}: FieldProps & SelectProps<Value>) {
  return (
    <FieldShell {...field} nativeLabel={false}>
      <SelectRoot {...{ options, value, defaultValue, onValueChange, required: field.required }}>
        <Base.Trigger
          className={classNames(controlClass, "flex items-center justify-between gap-2 text-left")}
        >
          <Base.Value placeholder={placeholder} className="truncate data-placeholder:text-ink-muted" />
          <Chevron />
        </Base.Trigger>
      </SelectRoot>
    </FieldShell>
  );
}

/** The list of a select and what opens it: `children` is the trigger. */
export function SelectRoot<Value extends string>({
  options,
  value,
  defaultValue,
  onValueChange,
  required,
  children,
}: SelectProps<Value> & { required?: boolean; children: ReactNode }) {
  return (
    <Base.Root<Value>
      items={options}
      value={value}
      defaultValue={defaultValue}
      onValueChange={(next) => {
        if (next !== null) onValueChange?.(next);
      }}
      required={required}
      modal={false}
    >
      {children}
      <Base.Portal>
        <Base.Positioner sideOffset={6} alignItemWithTrigger={false} collisionPadding={12} className="z-60">
          <Base.Popup
            className={classNames(
              popupClass,
              "max-h-(--available-height) min-w-(--anchor-width) overflow-auto p-1",
            )}
          >
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={classNames(popupItemClass, "pr-8")}
                >
                  <span className="min-w-0">
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.detail ? (
                      <span className="block text-ink-muted text-sm">{option.detail}</span>
                    ) : null}
                  </span>
                  <Base.ItemIndicator className="absolute right-2">
                    <Check aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function Chevron() {
  return (
    <Base.Icon className="text-ink-muted">
      <ChevronDown aria-hidden className="size-4" />
    </Base.Icon>
  );
}

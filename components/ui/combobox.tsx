"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronsUpDown, X } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { controlClass, type FieldProps, FieldShell } from "@/components/ui/field";
import { popupClass, popupItemClass } from "@/components/ui/popup-class";

export type ComboboxOption = { value: string; label: string };

/** The list that opens below a combobox: the matches, or a word that there are none. */
function Options({ emptyText }: { emptyText: string }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={6} collisionPadding={12} className="z-60">
        <Base.Popup
          className={classNames(
            popupClass,
            "max-h-[min(20rem,var(--available-height))] w-(--anchor-width) overflow-auto p-1",
          )}
        >
          <Base.Empty className="px-2 py-2 text-ink-muted text-sm empty:hidden">{emptyText}</Base.Empty>
          <Base.List>
            {(option: ComboboxOption) => (
              <Base.Item key={option.value} value={option} className={classNames(popupItemClass, "pr-8")}>
                <span className="truncate">{option.label}</span>
                <Base.ItemIndicator className="absolute right-2">
                  <Check aria-hidden />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

type InputKey = Parameters<NonNullable<Base.Input.Props["onKeyDown"]>>[0];

/** Escape closes the list, and then what the field is in; it does not empty the field. */
const keepOnEscape = (event: InputKey) => {
  const isOpen = event.currentTarget.getAttribute("aria-expanded") === "true";
  if (event.key === "Escape" && !isOpen) event.preventBaseUIHandler();
};

const same = (a: ComboboxOption, b: ComboboxOption) => a.value === b.value;

/** One of many, found by typing. */
export function Combobox({
  options,
  value,
  onValueChange,
  placeholder = "Type to find…",
  emptyText = "Nothing matches.",
  ...field
}: FieldProps & {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string | null) => void;
  placeholder?: string;
  emptyText?: string;
}) {
  return (
    <FieldShell {...field}>
      <Base.Root<ComboboxOption>
        items={options}
        value={options.find((option) => option.value === value) ?? null}
        onValueChange={(option) => onValueChange(option?.value ?? null)}
        isItemEqualToValue={same}
        required={field.required}
      >
        <Base.InputGroup className="relative">
          <Base.Input
            placeholder={placeholder}
            onKeyDown={keepOnEscape}
            className={classNames(controlClass, "pr-9")}
          />
          <Base.Trigger aria-label="Show the list" className="absolute inset-y-0 right-0 w-9 text-ink-muted">
            <ChevronsUpDown aria-hidden className="mx-auto size-4" />
          </Base.Trigger>
        </Base.InputGroup>
        <Options emptyText={emptyText} />
      </Base.Root>
    </FieldShell>
  );
}

/** Any number of many, found by typing; the chosen ones as chips. */
export function MultiCombobox({
  options,
  values,
  onValuesChange,
  placeholder = "Type to find…",
  emptyText = "Nothing matches.",
  ...field
}: FieldProps & {
  options: readonly ComboboxOption[];
  values: readonly string[];
  onValuesChange: (values: string[]) => void;
  placeholder?: string;
  emptyText?: string;
}) {
  const chosen = options.filter((option) => values.includes(option.value));
  return (
    <FieldShell {...field}>
      <Base.Root<ComboboxOption, true>
        multiple
        items={options}
        value={chosen}
        onValueChange={(next) => onValuesChange(next.map((option) => option.value))}
        isItemEqualToValue={same}
      >
        <Base.Chips
          className={classNames(
            controlClass,
            "flex h-auto min-h-9 flex-wrap items-center gap-1 p-1 focus-within:outline-2 focus-within:outline-accent-ink max-sm:h-auto max-sm:min-h-11",
          )}
        >
          {chosen.map((option) => (
            <Base.Chip
              key={option.value}
              className="flex h-7 items-center gap-1 rounded-sm bg-accent-soft pl-2 text-ink text-sm"
              aria-label={option.label}
            >
              {option.label}
              <Base.ChipRemove
                aria-label={`Remove ${option.label}`}
                className="touch-target flex size-7 items-center justify-center"
              >
                <X aria-hidden className="size-3.5" />
              </Base.ChipRemove>
            </Base.Chip>
          ))}
          <Base.Input
            placeholder={chosen.length === 0 ? placeholder : ""}
            onKeyDown={keepOnEscape}
            className="h-7 min-w-12 flex-1 bg-transparent px-2 outline-none"
          />
        </Base.Chips>
        <Options emptyText={emptyText} />
      </Base.Root>
    </FieldShell>
  );
}

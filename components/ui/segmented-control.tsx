"use client";

import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import type { ReactNode } from "react";

/** A few choices side by side, one of them always on. For more than five use Select. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; ariaLabel?: string }[];
}) {
  return (
    <ToggleGroup<Value>
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        if (next) onChange(next);
      }}
      className="inline-flex h-8 items-center gap-0.5 rounded-md border border-line bg-sunken p-0.5 max-sm:h-11"
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          aria-label={option.ariaLabel}
          className="inline-flex h-full items-center gap-1.5 whitespace-nowrap rounded-sm border border-transparent px-2.5 text-ink-muted text-sm transition-colors hover:text-ink data-pressed:border-line data-pressed:bg-surface data-pressed:font-medium data-pressed:text-ink [&_svg]:size-4"
        >
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}

"use client";

import { ChevronDown } from "lucide-react";
import { deferred } from "@/components/ui/deferred";
import type { Option } from "@/components/ui/select";
import { toolbarTriggerClass } from "@/components/ui/toolbar-trigger-class";
import { useDeferredPopup } from "@/components/ui/use-deferred-popup";

const parts = deferred(() => import("./toolbar-select-parts"));

export type ToolbarSelectProps<Value extends string> = {
  /** Read before the choice. */
  label: string;
  /** Shown before the choice. */
  prefix?: string;
  options: readonly Option<Value>[];
  value?: Value | null;
  onValueChange?: (value: Value) => void;
};

/** One of a known few, in a toolbar: looks like a button. The code of its list comes when somebody is about to open it. */
export function ToolbarSelect<Value extends string>(props: ToolbarSelectProps<Value>) {
  const { module, triggerRef, closedProps } = useDeferredPopup(parts, "listbox");
  if (module) return <module.LoadedSelect {...props} triggerRef={triggerRef} />;
  const { label, prefix, options, value } = props;
  const chosen = options.find((option) => option.value === value)?.label ?? "";
  return (
    <button
      type="button"
      role="combobox"
      aria-expanded="false"
      aria-label={`${label}: ${chosen}`}
      className={toolbarTriggerClass}
      {...closedProps}
    >
      {prefix ? <span className="text-ink-muted">{prefix}</span> : null}
      <span className="truncate">{chosen}</span>
      <ChevronDown aria-hidden className="size-4 text-ink-muted" />
    </button>
  );
}

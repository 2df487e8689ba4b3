"use client";

import { Select as Base } from "@base-ui/react/select";
import type { ReactElement, Ref } from "react";
import { Chevron, SelectRoot } from "@/components/ui/select";
import { toolbarTriggerClass } from "@/components/ui/toolbar-trigger-class";
import type { ToolbarSelectProps } from "./toolbar-select";

/** What of a toolbar's select is loaded when it is opened for the first time; see ./toolbar-select. */
export function LoadedSelect<Value extends string>({
  label,
  prefix,
  options,
  value,
  onValueChange,
  triggerRef,
}: ToolbarSelectProps<Value> & { triggerRef: Ref<HTMLButtonElement> }): ReactElement {
  const chosen = options.find((option) => option.value === value)?.label ?? "";
  return (
    <SelectRoot {...{ options, value, onValueChange }}>
      <Base.Trigger ref={triggerRef} aria-label={`${label}: ${chosen}`} className={toolbarTriggerClass}>
        {prefix ? <span className="text-ink-muted">{prefix}</span> : null}
        <Base.Value className="truncate" />
        <Chevron />
      </Base.Trigger>
    </SelectRoot>
  );
}

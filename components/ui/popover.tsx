"use client";

import { cloneElement, type HTMLAttributes, type ReactElement, type ReactNode } from "react";
import { deferred } from "@/components/ui/deferred";
import { useDeferredPopup } from "@/components/ui/use-deferred-popup";

const parts = deferred(() => import("./popover-parts"));

export type PopoverProps = {
  /** A button without handlers of its own. */
  trigger: ReactElement<HTMLAttributes<HTMLElement>>;
  title: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  showTitle?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * A small panel tied to its trigger: filters, a custom range, an explanation. `title` names it. Its code comes when
 * somebody is about to open it.
 */
export function Popover(props: PopoverProps) {
  const { module, triggerRef, closedProps } = useDeferredPopup(parts, "dialog");
  if (!module) return cloneElement(props.trigger, { ...closedProps, "aria-expanded": false });
  return <module.Popup {...props} triggerRef={triggerRef} />;
}

"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { popupClass } from "@/components/ui/popup-class";

/** A small panel tied to its trigger: filters, a custom range, an explanation. `title` names it. */
export function Popover({
  trigger,
  title,
  open,
  onOpenChange,
  align = "start",
  showTitle = false,
  className,
  children,
}: {
  trigger: ReactElement;
  title: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  showTitle?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={12} className="z-50">
          <Base.Popup
            className={classNames(
              popupClass,
              "max-h-(--available-height) max-w-[calc(100vw-24px)] overflow-auto p-4",
              className,
            )}
          >
            <Base.Title className={showTitle ? "mb-3 font-semibold text-base" : "sr-only"}>
              {title}
            </Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the popover that it is in. */
export const PopoverClose = Base.Close;

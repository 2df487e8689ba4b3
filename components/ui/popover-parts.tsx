"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, Ref } from "react";
import { classNames } from "@/components/ui/class-names";
import { popupClass } from "@/components/ui/popup-class";
import type { PopoverProps } from "./popover";

/** What of a popover is loaded when it is opened for the first time; see ./popover. */
export function Popup({
  trigger,
  triggerRef,
  title,
  open,
  onOpenChange,
  align = "start",
  showTitle = false,
  className,
  children,
}: PopoverProps & { triggerRef: Ref<HTMLButtonElement> }): ReactElement {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger ref={triggerRef} render={trigger} />
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

"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactElement, type ReactNode, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { backdropClass } from "@/components/ui/overlay-class";

/** Fields that one fills in, which stand in the order of the tabs. */
const fields =
  "input:not([type=hidden], :disabled, [aria-hidden=true], [tabindex='-1']), textarea:not(:disabled), [role=combobox]";

const widths = { sm: "sm:max-w-md", md: "sm:max-w-xl", lg: "sm:max-w-3xl" };

/**
 * A modal dialog: at the bottom of small screens, in the middle of large ones. Focus goes in, to the first field where
 * there is one, and comes back.
 *
 * @param trigger the element that opens it; leave out when `open` is controlled elsewhere
 * @param footer its buttons, in reading order, the main one last
 */
export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  footer,
  size = "md",
  children,
}: {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  size?: keyof typeof widths;
  children: ReactNode;
}) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-50 grid grid-cols-1 items-end justify-items-center sm:items-center sm:p-6">
          <Base.Popup
            // Not by touch, where a focused field would bring the keyboard over what is to be read first.
            initialFocus={(by) =>
              by === "touch" ? popup.current : (popup.current?.querySelector<HTMLElement>(fields) ?? true)
            }
            ref={popup}
            className={classNames(
              "flex max-h-[92dvh] w-full flex-col rounded-t-lg border border-line bg-raised shadow-raised outline-none transition-[opacity,translate] sm:rounded-lg",
              "data-starting-style:translate-y-3 data-starting-style:opacity-0 data-ending-style:translate-y-3 data-ending-style:opacity-0",
              widths[size],
            )}
          >
            <div className="flex items-start justify-between gap-4 px-4 pt-4 sm:px-6 sm:pt-6">
              <div className="min-w-0">
                <Base.Title className="font-semibold text-lg">{title}</Base.Title>
                {description ? (
                  <Base.Description className="mt-1 text-base text-ink-muted">{description}</Base.Description>
                ) : null}
              </div>
              <CloseButton />
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4 sm:px-6">{children}</div>
            {footer ? (
              <div className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3 sm:px-6">
                {footer}
              </div>
            ) : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog that it is in: `<DialogClose render={<Button>Cancel</Button>} />`. */
export const DialogClose = Base.Close;

function CloseButton() {
  return (
    <Base.Close
      aria-label="Close"
      className="touch-target -mt-1 -mr-1 inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink"
    >
      <X aria-hidden className="size-4" />
    </Base.Close>
  );
}

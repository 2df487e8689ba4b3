"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import type { ReactElement, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { backdropClass } from "@/components/ui/overlay-class";

/**
 * Asks before something that cannot be undone. The title is the question, the text what will be lost, the button the
 * act itself ("Delete objective", never "OK"). Prefer an undo in a toast where undoing is possible.
 */
export function ConfirmDialog({
  open,
  onOpenChange,
  trigger,
  title,
  children,
  confirmLabel,
  cancelLabel = "Cancel",
  danger = true,
  pending = false,
  onConfirm,
}: {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  title: ReactNode;
  children: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  pending?: boolean;
  onConfirm: () => void;
}) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-50 grid place-items-center p-4">
          <Base.Popup className="w-full max-w-md rounded-lg border border-line bg-raised p-6 shadow-raised outline-none transition-[opacity,scale] data-starting-style:scale-98 data-starting-style:opacity-0 data-ending-style:scale-98 data-ending-style:opacity-0">
            <Base.Title className="font-semibold text-lg">{title}</Base.Title>
            <Base.Description render={<div />} className="mt-1.5 text-base text-ink-muted">
              {children}
            </Base.Description>
            <div className="mt-6 flex flex-wrap justify-end gap-2">
              <Base.Close render={<Button>{cancelLabel}</Button>} />
              <Button variant={danger ? "danger" : "primary"} pending={pending} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

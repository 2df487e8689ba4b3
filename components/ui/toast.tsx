"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { StatusIcon, type StatusTone } from "@/components/ui/status-badge";

type ToastInput = {
  title: string;
  description?: string;
  tone?: StatusTone;
  /**
   * What was acted on: a later toast about the same thing takes the place of the earlier, whose "Undo" would take back
   * what is not so any more.
   */
  about?: string;
  /** Takes the act back: "Undo". */
  action?: { label: string; onSelect: () => void };
};

/** Long enough to read a sentence and reach the undo. */
const readableMs = 7000;

/** Says that something happened, and offers to undo it: `const toast = useToast(); toast({ title: "Bands saved" })`. */
export function useToast(): (input: ToastInput) => void {
  const { add, close } = Base.useToastManager();
  return ({ title, description, tone = "ok", about, action }) => {
    const id: string = add({
      ...(about === undefined ? {} : { id: about }),
      title,
      description,
      type: tone,
      timeout: readableMs,
      priority: tone === "off" ? "high" : "low",
      actionProps: action
        ? {
            children: action.label,
            // Several may stand: each says what it is about.
            "aria-label": `${action.label}: ${title}`,
            onClick: () => {
              action.onSelect();
              close(id);
            },
          }
        : undefined,
    });
  };
}

const tones = ["ok", "watch", "off", "none"] as const;
const toneOf = (type: string | undefined): StatusTone => tones.find((tone) => tone === type) ?? "none";

function ToastList() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="w-full rounded-lg border border-line bg-raised shadow-raised transition-[opacity,translate] data-starting-style:translate-y-3 data-starting-style:opacity-0 data-ending-style:opacity-0"
    >
      <Base.Content className="flex items-center gap-3 py-2 pr-2 pl-3.5">
        <StatusIcon status={toneOf(toast.type)} className="size-4" />
        <div className="min-w-0 flex-1 py-1">
          <Base.Title className="font-medium text-base" />
          <Base.Description className="text-ink-muted text-sm" />
        </div>
        {toast.actionProps ? <Base.Action className={buttonClass("secondary", "sm")} /> : null}
        <Base.Close
          aria-label="Dismiss"
          className="touch-target inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-sunken"
        >
          <X aria-hidden className="size-4" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

/**
 * Holds the toasts of the whole app, the newest always in the same place, at the corner. Mounted once, around everything.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed inset-x-4 bottom-20 z-60 mx-auto flex w-auto max-w-md flex-col-reverse gap-2 sm:right-6 sm:bottom-6 sm:left-auto sm:mx-0 sm:w-96">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Deferred } from "@/components/ui/deferred";

/** Keys that open a list or a menu from its trigger, besides those that click a button. */
const openingKeys = ["ArrowDown", "ArrowUp"];

/**
 * A popup whose code comes when it is wanted. Until it was opened once, its trigger is a plain button with `closedProps`:
 * coming near loads the code, and pressing it puts the real trigger in its place, which then gets the focus and the
 * press, so that from there on everything is as if it had been there from the start.
 */
export function useDeferredPopup<Module>(parts: Deferred<Module>, kind: "menu" | "listbox" | "dialog") {
  const [module, setModule] = useState<Module | null>(null);
  const triggerRef = useRef<HTMLElement>(null);
  const near = () => {
    // Failing is no matter here: pressing tries again.
    parts.load().catch(() => undefined);
  };
  const open = () => {
    void parts.load().then((loaded) => setModule(() => loaded));
  };
  useEffect(() => {
    if (module === null) return;
    triggerRef.current?.focus();
    triggerRef.current?.click();
  }, [module]);
  return {
    /** The popup's code once it was opened, else null. */
    module,
    /** For the real trigger. */
    triggerRef: triggerRef as RefObject<HTMLButtonElement | null>,
    /** For the plain button. */
    closedProps: {
      "aria-haspopup": kind,
      onPointerEnter: near,
      onFocus: near,
      onClick: open,
      onKeyDown: (event: KeyboardEvent) => {
        if (kind === "dialog" || !openingKeys.includes(event.key)) return;
        event.preventDefault();
        open();
      },
    } as const,
  };
}

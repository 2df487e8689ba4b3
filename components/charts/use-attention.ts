"use client";

import { useCallback, useState } from "react";

/**
 * Whether the pointer or the focus is within an element: `const [ref, attended] = useAttention()`.
 *
 * @param onCome told at once when it comes; the same at each drawing
 */
export function useAttention(
  onCome?: () => void,
): [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [attended, setAttended] = useState(false);
  const attach = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const listening = new AbortController();
      const options = { signal: listening.signal };
      const come = () => {
        setAttended(true);
        onCome?.();
      };
      // Whoever is there before the page is alive does not enter any more, but moves.
      for (const event of ["pointerenter", "pointermove", "focusin"])
        element.addEventListener(event, come, options);
      if (element.contains(element.ownerDocument.activeElement)) come();
      const leave = () => setAttended(false);
      element.addEventListener("focusout", leave, options);
      // A finger leaves with each tap; its attention, with a tap elsewhere.
      element.addEventListener(
        "pointerleave",
        ({ pointerType }) => {
          if (pointerType !== "touch") leave();
        },
        options,
      );
      element.ownerDocument.addEventListener(
        "pointerdown",
        ({ target }) => {
          if (target instanceof Node && !element.contains(target)) leave();
        },
        options,
      );
      return () => listening.abort();
    },
    [onCome],
  );
  return [attach, attended];
}

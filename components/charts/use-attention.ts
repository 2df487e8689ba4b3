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
      for (const event of ["pointerenter", "focusin"]) element.addEventListener(event, come, options);
      for (const event of ["pointerleave", "focusout"])
        element.addEventListener(event, () => setAttended(false), options);
      return () => listening.abort();
    },
    [onCome],
  );
  return [attach, attended];
}

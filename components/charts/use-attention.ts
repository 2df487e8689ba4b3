"use client";

import { useCallback, useState } from "react";

/** Whether the pointer or the focus is within an element: `const [ref, attended] = useAttention()`. */
export function useAttention(): [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [attended, setAttended] = useState(false);
  const attach = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    for (const event of ["pointerenter", "focusin"])
      element.addEventListener(event, () => setAttended(true), options);
    for (const event of ["pointerleave", "focusout"])
      element.addEventListener(event, () => setAttended(false), options);
    return () => listening.abort();
  }, []);
  return [attach, attended];
}

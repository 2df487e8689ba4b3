"use client";

import { useCallback, useState } from "react";

type Measure = (element: HTMLElement | null) => (() => void) | undefined;

/** An element's width in px as it changes: `const [ref, width] = useWidth()`. Wide until measured. */
export function useWidth(): [Measure, number] {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  return [useMeasure(setWidth), width];
}

/**
 * Whether an element is narrower than so many px: `const [ref, narrow] = useNarrow(520)`. Not so until measured. Draws anew
 * only when that changes, where `useWidth` does for each px.
 */
export function useNarrow(than: number): [Measure, boolean] {
  const [narrow, setNarrow] = useState(false);
  const compare = useCallback((width: number) => setNarrow(width < than), [than]);
  return [useMeasure(compare), narrow];
}

/** @param tell the same at each drawing, or the measuring begins anew */
function useMeasure(tell: (width: number) => void): Measure {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const observer = new ResizeObserver(([entry]) => {
        if (entry) tell(entry.contentRect.width);
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [tell],
  );
}

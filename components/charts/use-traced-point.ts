"use client";

import { useCallback, useRef } from "react";
import type { ChartPoint } from "@/lib/charts/chart-point";

/**
 * Opens a chart's active point by a click or Enter: `const [ref, setActive] = useTracedPoint(onTrace)`. The drawing tells
 * which point is active. A tap only shows the point, as there is no other way to see it by touch.
 */
export function useTracedPoint(
  onTrace: ((point: ChartPoint) => void) | undefined,
): [(element: HTMLElement | null) => (() => void) | undefined, (point: ChartPoint | null) => void] {
  const active = useRef<ChartPoint | null>(null);
  const latest = useRef(onTrace);
  latest.current = onTrace;
  const setActive = useCallback((point: ChartPoint | null) => {
    active.current = point;
  }, []);
  const attach = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const open = () => {
      if (active.current) latest.current?.(active.current);
    };
    element.addEventListener(
      "click",
      (event) => {
        if (!(event instanceof PointerEvent && event.pointerType === "touch")) open();
      },
      options,
    );
    element.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Enter") open();
      },
      options,
    );
    return () => listening.abort();
  }, []);
  return [attach, setActive];
}

"use client";

import { useCallback, useRef } from "react";
import type { ChartPoint } from "@/lib/charts/chart-point";

/** By when the drawing has taken a tap: it moves its crosshair with the next frame. */
const drawnAfterMs = 120;

/**
 * Opens a chart's active point by a click or Enter: `const [ref, setActive] = useTracedPoint(onTrace)`. The drawing tells
 * which point is active. By touch the first tap shows the point, as there is no other way to see it; a second one opens it.
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
    let before: ChartPoint | null = null;
    element.addEventListener(
      "pointerdown",
      () => {
        before = active.current;
      },
      options,
    );
    element.addEventListener(
      "click",
      (event) => {
        if (!(event instanceof PointerEvent && event.pointerType === "touch")) return open();
        const shown = before?.start;
        setTimeout(() => {
          if (!listening.signal.aborted && shown === active.current?.start) open();
        }, drawnAfterMs);
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

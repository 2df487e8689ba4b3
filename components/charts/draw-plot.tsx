"use client";

import { type ComponentType, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Deferred } from "@/components/ui/deferred";
import { Skeleton } from "@/components/ui/skeleton";
import { useNear, whenIdle } from "./use-near";

/** A plot whose code, and the chart library with it, is not part of the page's first script. */
export type DeferredPlot<Props extends object> = Deferred<{ default: ComponentType<Props> }>;

/** What is shown until somebody comes to read the chart: the same, as a picture that the server can draw. */
type Still<Props> = { picture: ComponentType<Props>; label: string; wanted: boolean };

/** After so long the plot's code is fetched as well, for whoever comes to read it; it waits until nothing else is to do. */
const patienceMs = 2_000;

/**
 * Loads and draws a plot as soon as it is near what can be seen; with a picture to show meanwhile, once it is wanted. Without
 * Suspense, which holds back for some 300 ms what comes soon after its placeholder.
 *
 * @param inSight for the chart that a page opens with: nobody waits until the browser has told what can be seen
 */
export function DrawPlot<Props extends object>({
  plot,
  props,
  inSight = false,
  still,
}: {
  plot: DeferredPlot<Props>;
  props: Props;
  inSight?: boolean;
  still?: Still<Props>;
}) {
  const [watch, near] = useNear(inSight);
  const place = useRef<HTMLDivElement>(null);
  // Also where the code is there already: the server drew the placeholder, and the browser begins with the same.
  const [Plot, setPlot] = useState<ComponentType<Props> | null>(null);
  const due = near && (still?.wanted ?? true);
  const later = near && !due;
  useLayoutEffect(() => {
    if (!due) return undefined;
    const waiting = new AbortController();
    const set = (next: () => ComponentType<Props>) => {
      if (!waiting.signal.aborted) setPlot(next);
    };
    const ready = plot.now();
    if (ready) set(() => ready.default);
    else
      plot.load().then(
        (module) => set(() => module.default),
        (error: unknown) =>
          set(() => {
            // Thrown while drawing, so that the page's error boundary offers to try again.
            throw error;
          }),
      );
    return () => waiting.abort();
  }, [due, plot]);
  useEffect(() => {
    if (!later) return undefined;
    // Failing is no matter here: the chart asks again when it is wanted.
    const timer = setTimeout(() => whenIdle(() => plot.load().catch(() => undefined)), patienceMs);
    return () => clearTimeout(timer);
  }, [later, plot]);
  const tapped = useHandedOn(place, Plot !== null);
  if (Plot) {
    return (
      <div ref={place} tabIndex={still ? -1 : undefined} className="h-full outline-none">
        <Plot {...props} />
      </div>
    );
  }
  if (still && near) {
    return (
      <div
        ref={place}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the plot, which the keys move in, takes its place when focused
        tabIndex={0}
        role="application"
        aria-label={still.label}
        className="h-full rounded-md"
        onPointerDown={tapped}
        // Only the keys focus a chart: its crosshair would leave the place that was pointed at.
        onMouseDown={(event) => event.preventDefault()}
      >
        <still.picture {...props} />
      </div>
    );
  }
  return (
    <div ref={watch} className="h-full">
      <Skeleton className="h-full" />
    </div>
  );
}

/**
 * Hands on to the plot, as soon as it can take it, what came to the picture in whose place it is: the focus, or a tap, which
 * shows the point under it. @returns to be told of taps on the picture
 */
function useHandedOn(place: { current: HTMLElement | null }, drawn: boolean) {
  const tap = useRef<{ clientX: number; clientY: number } | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!drawn || !element) return undefined;
    const { activeElement } = element.ownerDocument;
    const isFocused = activeElement === element;
    const at = tap.current;
    if (!isFocused && at === null) return undefined;
    let frame = 0;
    const seek = () => {
      const inner = element.querySelector<SVGElement>('[tabindex="0"]');
      if (!inner) frame = requestAnimationFrame(seek);
      else if (isFocused) inner.focus();
      else inner.dispatchEvent(new MouseEvent("mousemove", { ...at, bubbles: true }));
    };
    seek();
    return () => cancelAnimationFrame(frame);
  }, [place, drawn]);
  return ({ clientX, clientY, pointerType }: PointerEvent) => {
    tap.current = pointerType === "touch" ? { clientX, clientY } : null;
  };
}

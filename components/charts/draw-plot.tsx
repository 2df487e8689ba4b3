"use client";

import { type ComponentType, useLayoutEffect, useState } from "react";
import type { Deferred } from "@/components/ui/deferred";
import { Skeleton } from "@/components/ui/skeleton";
import { useNear } from "./use-near";

/** A plot whose code, and the chart library with it, is not part of the page's first script. */
export type DeferredPlot<Props extends object> = Deferred<{ default: ComponentType<Props> }>;

/**
 * Loads and draws a plot as soon as it is near what can be seen. Without Suspense, which holds back for some 300 ms what
 * comes soon after its placeholder.
 *
 * @param inSight for the chart that a page opens with: nobody waits until the browser has told what can be seen
 */
export function DrawPlot<Props extends object>({
  plot,
  props,
  inSight = false,
}: {
  plot: DeferredPlot<Props>;
  props: Props;
  inSight?: boolean;
}) {
  const [watch, near] = useNear(inSight);
  // Also where the code is there already: the server drew the placeholder, and the browser begins with the same.
  const [Plot, setPlot] = useState<ComponentType<Props> | null>(null);
  useLayoutEffect(() => {
    if (!near) return undefined;
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
  }, [near, plot]);
  return (
    <div ref={watch} className="h-full">
      {Plot ? <Plot {...props} /> : <Skeleton className="h-full" />}
    </div>
  );
}

"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { Deferred } from "@/components/ui/deferred";
import { Skeleton } from "@/components/ui/skeleton";
import { useNear } from "./use-near";

/** A plot whose code, and the chart library with it, is not part of the page's first script. */
export type DeferredPlot<Props extends object> = Deferred<{ default: ComponentType<Props> }>;

/**
 * Loads and draws a plot as soon as it is near what can be seen: the chart in sight does not wait for those below. Without
 * Suspense, which holds back for some 300 ms what comes soon after its placeholder.
 */
export function DrawNear<Props extends object>({ plot, props }: { plot: DeferredPlot<Props>; props: Props }) {
  const [watch, near] = useNear();
  const [Plot, setPlot] = useState<ComponentType<Props> | null>(() => plot.now()?.default ?? null);
  useEffect(() => {
    if (!near) return undefined;
    const waiting = new AbortController();
    const set = (next: () => ComponentType<Props>) => {
      if (!waiting.signal.aborted) setPlot(next);
    };
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
      {near && Plot ? <Plot {...props} /> : <Skeleton className="h-full" />}
    </div>
  );
}

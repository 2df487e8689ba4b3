"use client";

import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { useNear } from "./use-near";

/** Draws a plot as soon as it is near what can be seen: the chart in sight does not wait for those below. */
export function DrawNear({ children }: { children: ReactNode }) {
  const [watch, near] = useNear();
  return (
    <div ref={watch} className="h-full">
      {near ? children : <Skeleton className="h-full" />}
    </div>
  );
}

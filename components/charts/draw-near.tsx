"use client";

import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Skeleton } from "@/components/ui/skeleton";
import { useNear } from "./use-near";

/**
 * Draws what is in it as soon as it is near what can be seen: what is in sight does not wait for what is below.
 *
 * @param className how high its place is until then
 */
export function DrawNear({ className, children }: { className: string; children: ReactNode }) {
  const [watch, near] = useNear();
  return (
    <div ref={watch} className="min-w-0 empty:hidden">
      {near ? children : <Skeleton className={classNames("w-full", className)} />}
    </div>
  );
}

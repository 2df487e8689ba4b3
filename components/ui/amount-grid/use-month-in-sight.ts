"use client";

import { type RefObject, useEffect } from "react";

/** Where a year does not fit, the month in progress is what one came for: the grid is scrolled to it. */
export function useMonthInSight(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = grid.current?.querySelector<HTMLElement>("[role=group]");
    const now = box?.querySelector<HTMLElement>("[aria-current=date]");
    const names = box?.querySelector<HTMLElement>("th");
    if (box && now && names) box.scrollLeft = now.offsetLeft - names.offsetWidth - now.offsetWidth;
  }, [grid]);
}

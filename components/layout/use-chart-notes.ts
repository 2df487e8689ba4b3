"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ChartNote } from "@/lib/charts/chart-notes";
import { annotationKindNames } from "@/lib/contracts/annotation-kinds";
import { annotationsOptions } from "@/lib/queries/annotations";

const none: readonly (ChartNote & { kpi: string | null })[] = [];

/**
 * What happened over the periods of a chart, as its flags. No number waits for them: they come after it, where the page
 * did not bring them along.
 *
 * @param points the chart's, oldest first
 * @param kpi only those of this KPI and of all KPIs
 */
export function useChartNotes(
  points: readonly { start: string; end: string }[],
  kpi?: string,
): readonly (ChartNote & { kpi: string | null })[] {
  const [from, to] = [points[0]?.start, points.at(-1)?.end];
  const { data } = useQuery({ ...annotationsOptions({ from, to, kpi }), enabled: from !== undefined });
  return useMemo(
    () =>
      data?.annotations.map((note) => ({
        ...note,
        kind: annotationKindNames[note.kind],
        by: note.author.name,
      })) ?? none,
    [data],
  );
}

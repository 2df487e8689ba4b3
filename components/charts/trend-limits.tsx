"use client";

import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { limitLines, limitReach } from "@/lib/charts/trend-limits";
import type { ValueAxis } from "@/lib/charts/value-axis";
import type { LimitSegment } from "@/lib/kpi/signals/behaviour";
import { chartTheme as look } from "./theme";

/**
 * Limits of natural variation as hairlines over the stretch that they hold for, the centre dashed finer; what lies
 * outside the axis is left out.
 */
export function TrendLimits({ segments, axis }: { segments: readonly LimitSegment[]; axis: ValueAxis }) {
  const plot = usePlotArea();
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  if (!plot || !scaleX || !scaleY) return null;
  // Where there are several stretches, one of a single period is seen, too.
  const reach = segments.length > 1 ? limitReach : 0;
  return (
    <g pointerEvents="none" stroke={look.limitLine} strokeWidth={1} data-testid="limits">
      {limitLines(segments, axis).map(({ id, value, from, to }) => (
        <line
          key={`${from} ${id}`}
          x1={Math.max(plot.x, Number(scaleX(from) ?? 0) - reach)}
          x2={Math.min(plot.x + plot.width, Number(scaleX(to) ?? 0) + reach)}
          y1={Number(scaleY(value) ?? 0)}
          y2={Number(scaleY(value) ?? 0)}
          strokeDasharray={id === "centre" ? look.dashes.centre : undefined}
        />
      ))}
    </g>
  );
}

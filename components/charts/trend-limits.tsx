"use client";

import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import type { ValueAxis } from "@/lib/charts/value-axis";
import type { LimitSegment } from "@/lib/kpi/signals/behaviour";
import { chartTheme as look } from "./theme";

type Line = { id: "upper" | "centre" | "lower"; value: number };

/**
 * Limits of natural variation as hairlines over the stretch that they hold for, the centre dashed finer; what lies
 * outside the axis is left out.
 */
export function TrendLimits({ segments, axis }: { segments: readonly LimitSegment[]; axis: ValueAxis }) {
  const plot = usePlotArea();
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  if (!plot || !scaleX || !scaleY) return null;
  return (
    <g pointerEvents="none" stroke={look.limitLine} strokeWidth={1} data-testid="limits">
      {segments.flatMap((segment) => {
        const [from, to] = [Number(scaleX(segment.from) ?? 0), Number(scaleX(segment.to) ?? 0)];
        // A stretch reaches half a period to either side, so that one of a single period is seen, too.
        const half = segments.length > 1 ? 8 : 0;
        const lines: Line[] = [
          { id: "upper", value: segment.upper },
          { id: "centre", value: segment.centre },
          { id: "lower", value: segment.lower },
        ];
        return lines
          .filter(({ value }) => value >= axis.min && value <= axis.max)
          .map(({ id, value }) => (
            <line
              key={`${segment.from} ${id}`}
              x1={Math.max(plot.x, from - half)}
              x2={Math.min(plot.x + plot.width, to + half)}
              y1={Number(scaleY(value) ?? 0)}
              y2={Number(scaleY(value) ?? 0)}
              strokeDasharray={id === "centre" ? look.dashes.centre : undefined}
            />
          ));
      })}
    </g>
  );
}

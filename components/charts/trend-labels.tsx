"use client";

import { usePlotArea, useYAxisScale } from "recharts";
import { type EndLabel, EndLabels } from "./end-labels";
import { chartTheme as look } from "./theme";

/** The axis' title (its unit) above it, names at the lines' ends moved apart where they meet. */
export function TrendLabels({ axisTitle, labels }: { axisTitle: string; labels: readonly EndLabel[] }) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  return (
    <g fontSize={look.fontSize} pointerEvents="none">
      <text x={0} y={plot.y - 12} fill={look.axisText}>
        {axisTitle}
      </text>
      <EndLabels
        labels={labels}
        x={plot.x + plot.width}
        top={plot.y}
        bottom={plot.y + plot.height}
        placeOf={(value) => Number(scale(value) ?? 0)}
      />
    </g>
  );
}

"use client";

import { usePlotArea, useYAxisScale } from "recharts";
import { placeLabels } from "@/lib/charts/label-places";
import { chartTheme as look } from "./theme";

/** A word at the right end of a line, in place of a legend. */
export type EndLabel = { id: string; value: number; text: string; strong?: boolean };

const lineHeight = 15;

/** The axis' title (its unit) above it, names at the lines' ends moved apart where they meet. */
export function TrendLabels({ axisTitle, labels }: { axisTitle: string; labels: readonly EndLabel[] }) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  const placeOf = (value: number) => Number(scale(value) ?? 0);
  const wanted = labels.map(({ id, value }) => ({ id, y: placeOf(value) }));
  const placed = placeLabels(wanted, lineHeight, plot.y + 4, plot.y + plot.height);
  return (
    <g fontSize={look.fontSize} pointerEvents="none">
      <text x={0} y={plot.y - 12} fill={look.axisText}>
        {axisTitle}
      </text>
      {placed.map(({ id, y }) => {
        const label = labels.find((each) => each.id === id);
        if (!label) return null;
        return (
          <text
            key={id}
            x={plot.x + plot.width + 8}
            y={y}
            dy="0.35em"
            fill={label.strong ? look.text : look.axisText}
            fontWeight={label.strong ? 600 : 400}
          >
            {label.text}
          </text>
        );
      })}
    </g>
  );
}

"use client";

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import type { ColumnLayer, ColumnRow } from "@/lib/charts/stacked-columns";
import type { ValueAxis } from "@/lib/charts/value-axis";
import { formatPeriodTick } from "@/lib/format/format-period";
import { formatTick } from "@/lib/format/format-value";
import type { FigureFormat } from "@/lib/format/unit";
import { StackedColumnsTooltip } from "./stacked-columns-tooltip";
import { chartTheme as look } from "./theme";
import { layerLook } from "./theme-layers";
import { TrendLabels } from "./trend-labels";

export type StackedColumnsPlotProps = {
  label: string;
  layers: readonly ColumnLayer[];
  rows: ColumnRow[];
  axis: ValueAxis;
  axisTitle: string;
  format: FigureFormat;
  height: number;
};

const widest = 64;
const noLabels: never[] = [];

/** Targets as short lines over their columns, a little wider than these. */
function TargetMarks({ rows }: { rows: readonly ColumnRow[] }) {
  const plot = usePlotArea();
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  if (!plot || !scaleX || !scaleY) return null;
  const band = plot.width / rows.length;
  const half = Math.min(widest / 2 + 4, band * 0.43);
  return rows.map(({ start, target }) => {
    if (target === null) return null;
    const x = Number(scaleX(start, { position: "middle" }) ?? 0);
    const y = Number(scaleY(target) ?? 0);
    return (
      <path
        key={start}
        d={`M${x - half} ${y}h${2 * half}`}
        stroke={look.objective}
        strokeWidth={2.5}
        pointerEvents="none"
      />
    );
  });
}

/** The drawing of stacked columns: always from zero. */
export default function StackedColumnsPlot({
  label,
  layers,
  rows,
  axis,
  axisTitle,
  format,
  height,
}: StackedColumnsPlotProps) {
  return (
    <ComposedChart
      responsive
      style={{ width: "100%", height }}
      data={rows}
      margin={{ top: 24, right: 8, bottom: 0, left: 0 }}
      barCategoryGap="20%"
      accessibilityLayer
      aria-label={`${label}. Left and right arrow keys move through the periods.`}
    >
      <CartesianGrid vertical={false} stroke={look.grid} />
      <XAxis
        stroke={look.grid}
        tick={{ fill: look.axisText, fontSize: look.fontSize }}
        tickLine={false}
        dataKey="start"
        tickFormatter={(start: string) =>
          formatPeriodTick(start, format.grain, format.locale, format.fiscalStartMonth)
        }
        interval="equidistantPreserveStart"
        minTickGap={12}
        tickMargin={8}
      />
      <YAxis
        stroke={look.grid}
        tick={{ fill: look.axisText, fontSize: look.fontSize }}
        tickLine={false}
        axisLine={false}
        width="auto"
        domain={[axis.min, axis.max]}
        ticks={axis.ticks}
        interval={0}
        tickFormatter={(tick: number) => formatTick(tick, format.locale)}
      />
      {layers.map(({ id, name }, index) => (
        <Bar
          key={id}
          dataKey={id}
          name={name}
          stackId="column"
          maxBarSize={widest}
          isAnimationActive={false}
          {...layerLook(index)}
        />
      ))}
      <TargetMarks rows={rows} />
      <TrendLabels axisTitle={axisTitle} labels={noLabels} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: look.grid, fillOpacity: 0.4 }}
        wrapperStyle={{ zIndex: 20, outline: "none" }}
        content={({ active, payload }) =>
          active ? (
            <StackedColumnsTooltip
              column={(payload[0]?.payload as ColumnRow | undefined)?.column}
              layers={layers}
              format={format}
            />
          ) : null
        }
      />
    </ComposedChart>
  );
}

"use client";

import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import type { ForecastRow } from "@/lib/charts/forecast-rows";
import type { ValueAxis } from "@/lib/charts/value-axis";
import { formatPeriodTick } from "@/lib/format/format-period";
import { formatTick } from "@/lib/format/format-value";
import type { FigureFormat } from "@/lib/format/unit";
import type { EndLabel } from "./end-labels";
import { ForecastTooltip } from "./forecast-tooltip";
import { chartTheme as look } from "./theme";
import { TrendLabels } from "./trend-labels";

export type ForecastPlotProps = {
  label: string;
  rows: ForecastRow[];
  axis: ValueAxis;
  axisTitle: string;
  endLabels: EndLabel[];
  endMargin: number;
  format: FigureFormat;
  height: number;
};

const axisLook = {
  stroke: look.grid,
  tick: { fill: look.axisText, fontSize: look.fontSize },
  tickLine: false,
} as const;
const drawn = { type: "linear", isAnimationActive: false, connectNulls: false } as const;
const fan = { ...drawn, stroke: "none", fill: look.main, activeDot: false, dot: false } as const;

/** The drawing of a forecast: its fan behind, what is known in front. */
export default function ForecastPlot({
  label,
  rows,
  axis,
  axisTitle,
  endLabels,
  endMargin,
  format,
  height,
}: ForecastPlotProps) {
  return (
    <ComposedChart
      responsive
      style={{ width: "100%", height }}
      data={rows}
      margin={{ top: 24, right: endMargin, bottom: 0, left: 0 }}
      accessibilityLayer
      aria-label={`${label}. Left and right arrow keys move through the periods.`}
    >
      <CartesianGrid vertical={false} stroke={look.grid} />
      <XAxis
        {...axisLook}
        dataKey="start"
        tickFormatter={(start: string) =>
          formatPeriodTick(start, format.grain, format.locale, format.fiscalStartMonth)
        }
        interval="equidistantPreserveStart"
        minTickGap={20}
        tickMargin={8}
        padding={{ left: 8, right: 8 }}
      />
      <YAxis
        {...axisLook}
        axisLine={false}
        width="auto"
        domain={[axis.min, axis.max]}
        ticks={axis.ticks}
        interval={0}
        tickFormatter={(tick: number) => formatTick(tick, format.locale)}
      />
      <Area {...fan} dataKey="range95" fillOpacity={0.13} />
      <Area {...fan} dataKey="range80" fillOpacity={0.2} />
      <Line
        {...drawn}
        dataKey="line"
        stroke={look.main}
        strokeWidth={look.mainWidth}
        strokeDasharray={look.dashes.partial}
        dot={false}
        activeDot={{ r: 4.5, fill: look.surface, stroke: look.main, strokeWidth: 2 }}
      />
      <Line
        {...drawn}
        dataKey="known"
        stroke={look.main}
        strokeWidth={look.mainWidth}
        strokeLinejoin="round"
        strokeLinecap="round"
        dot={false}
        activeDot={{ r: 4.5, fill: look.main, stroke: look.surface, strokeWidth: 2 }}
      />
      <Line
        {...drawn}
        dataKey="soFar"
        stroke="none"
        dot={{ r: 3.5, fill: look.surface, stroke: look.main, strokeWidth: 2 }}
        activeDot={false}
      />
      <TrendLabels axisTitle={axisTitle} labels={endLabels} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: look.limit, strokeWidth: 1 }}
        wrapperStyle={{ zIndex: 20, outline: "none" }}
        content={({ active, payload }) =>
          active ? (
            <ForecastTooltip row={payload[0]?.payload as ForecastRow | undefined} format={format} />
          ) : null
        }
      />
    </ComposedChart>
  );
}

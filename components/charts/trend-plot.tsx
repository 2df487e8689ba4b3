"use client";

import { CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import type { BandZone } from "@/lib/charts/band-zones";
import { notesAt, type PlacedNote } from "@/lib/charts/chart-notes";
import type { ChartPoint } from "@/lib/charts/chart-point";
import type { TrendRow } from "@/lib/charts/trend-rows";
import type { ValueAxis } from "@/lib/charts/value-axis";
import { formatPeriodTick } from "@/lib/format/format-period";
import { formatTick } from "@/lib/format/format-value";
import type { FigureFormat } from "@/lib/format/unit";
import type { LimitSegment } from "@/lib/kpi/signals/behaviour";
import type { EndLabel } from "./end-labels";
import { SignalDot } from "./signal-dot";
import { chartTheme as look } from "./theme";
import { CrosshairWatch, TrendFlags } from "./trend-flags";
import { TrendLabels } from "./trend-labels";
import { TrendLimits } from "./trend-limits";
import { TrendTooltip } from "./trend-tooltip";
import { TrendZoneNames, TrendZones } from "./trend-zones";

export type TrendPlotProps = {
  /** What is read out: its name, and what the keys do. */
  label: string;
  rows: TrendRow[];
  axis: ValueAxis;
  zones: BandZone[];
  comparisonLabel?: string;
  objective?: number | null;
  limits?: readonly LimitSegment[];
  endLabels: EndLabel[];
  axisTitle: string;
  endMargin: number;
  partNames: Readonly<Record<string, string>>;
  format: FigureFormat;
  height: number;
  syncId?: string;
  /** The person's pointer or focus is on this chart, not on one that shares its crosshair. */
  attended: boolean;
  notes: readonly PlacedNote[];
  /** Where notes can be added: hears where the crosshair is. */
  onCrosshair?: (start: string | null) => void;
  /** Told which point is under the crosshair, where points can be opened. */
  onActive?: (point: ChartPoint | null) => void;
};

const axisLook = {
  stroke: look.grid,
  tick: { fill: look.axisText, fontSize: look.fontSize },
  tickLine: false,
} as const;
const lineLook = { type: "linear", isAnimationActive: false, connectNulls: false } as const;

/** A signal's mark, or a dot where a line cannot show a value: between two gaps. */
function pointDot({ cx, cy, payload }: { cx?: number; cy?: number; payload?: TrendRow }) {
  const key = payload?.start ?? "none";
  if (payload?.mark && cx !== undefined && cy !== undefined) {
    return (
      <SignalDot
        key={key}
        x={cx}
        y={cy}
        favourable={payload.mark.favourable}
        outside={payload.mark.outside}
      />
    );
  }
  if (!payload?.isolated || cx === undefined || cy === undefined) return <g key={key} />;
  return <circle key={key} cx={cx} cy={cy} r={3.5} fill={look.main} />;
}

/** The drawing of a trend. Decides nothing: all that it shows was prepared by lib/charts. */
export default function TrendPlot({
  label,
  rows,
  axis,
  zones,
  comparisonLabel,
  objective,
  limits,
  endLabels,
  axisTitle,
  endMargin,
  partNames,
  format,
  height,
  syncId,
  attended,
  notes,
  onCrosshair,
  onActive,
}: TrendPlotProps) {
  return (
    <ComposedChart
      responsive
      style={{ width: "100%", height }}
      data={rows}
      margin={{ top: 24, right: endMargin, bottom: 0, left: 0 }}
      syncId={syncId}
      accessibilityLayer
      aria-label={label}
    >
      <TrendZones zones={zones} />
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
      <TrendLimits segments={limits ?? []} axis={axis} />
      {typeof objective === "number" ? (
        <ReferenceLine y={objective} stroke={look.objective} strokeDasharray={look.dashes.objective} />
      ) : null}
      <Line
        {...lineLook}
        dataKey="pathValue"
        stroke={look.path}
        strokeWidth={look.thinWidth}
        strokeDasharray={look.dashes.path}
        strokeLinecap="round"
        dot={false}
        activeDot={false}
      />
      <Line
        {...lineLook}
        dataKey="comparisonValue"
        stroke={look.comparison}
        strokeOpacity={0.75}
        strokeWidth={look.thinWidth}
        dot={false}
        activeDot={{ r: 3, fill: look.comparison, stroke: look.surface }}
      />
      <Line
        {...lineLook}
        dataKey="partialValue"
        stroke={look.main}
        strokeWidth={look.mainWidth}
        strokeDasharray={look.dashes.partial}
        dot={pointDot}
        activeDot={{ r: 4.5, fill: look.surface, stroke: look.main, strokeWidth: 2 }}
      />
      <Line
        {...lineLook}
        dataKey="value"
        stroke={look.main}
        strokeWidth={look.mainWidth}
        strokeLinejoin="round"
        strokeLinecap="round"
        dot={pointDot}
        activeDot={{ r: 4.5, fill: look.main, stroke: look.surface, strokeWidth: 2 }}
      />
      <TrendLabels axisTitle={axisTitle} labels={endLabels} />
      <TrendZoneNames zones={zones} rows={rows} />
      <TrendFlags notes={notes} rows={rows} locale={format.locale} />
      {onCrosshair ? <CrosshairWatch onMove={onCrosshair} /> : null}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: look.limit, strokeWidth: 1 }}
        wrapperStyle={{ zIndex: 20, outline: "none" }}
        content={({ active, payload }) => {
          const row = active ? (payload[0]?.payload as TrendRow | undefined) : undefined;
          onActive?.(row?.point ?? null);
          if (!active) return null;
          const here = row ? notesAt(notes, row.index) : [];
          return (
            <TrendTooltip
              {...{ row, attended, comparisonLabel, partNames, format }}
              notes={here}
              noteHint={onCrosshair !== undefined}
              canTrace={onActive !== undefined}
            />
          );
        }}
      />
    </ComposedChart>
  );
}

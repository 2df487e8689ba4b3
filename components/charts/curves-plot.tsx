"use client";

import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import { type Curve, type CurveRow, wholeTicks } from "@/lib/charts/curves";
import type { ValueAxis } from "@/lib/charts/value-axis";
import { formatTick } from "@/lib/format/format-value";
import type { ValueFormat } from "@/lib/format/unit";
import { CurvesTooltip } from "./curves-tooltip";
import { curveStroke, chartTheme as look } from "./theme";

export type CurvesPlotProps = {
  label: string;
  rows: CurveRow[];
  curves: readonly Curve[];
  axis: ValueAxis;
  xTitle: string;
  yTitle: string;
  mark: { value: number; label: string };
  nameX: (x: number) => string;
  format: ValueFormat;
  height: number;
  narrow: boolean;
};

const axisLook = {
  stroke: look.grid,
  tick: { fill: look.axisText, fontSize: look.fontSize },
  tickLine: false,
} as const;
const widths = { main: 3, named: 1.75, faint: 1 } as const;
/** Drawn from back to front. */
const order = { faint: 0, named: 1, main: 2 } as const;

/** The drawing of a family of lines; all that it shows was prepared by lib/charts. */
export default function CurvesPlot(props: CurvesPlotProps) {
  const { label, rows, curves, axis, xTitle, mark, nameX, format, height, narrow } = props;
  const drawn = curves.toSorted((a, b) => order[a.look] - order[b.look]);
  return (
    <ComposedChart
      responsive
      style={{ width: "100%", height }}
      data={rows}
      margin={{ top: 24, right: 16, bottom: 18, left: 0 }}
      accessibilityLayer
      aria-label={`${label}. Left and right arrow keys move through the months.`}
    >
      <CartesianGrid vertical={false} stroke={look.grid} />
      <XAxis
        {...axisLook}
        dataKey="x"
        type="number"
        domain={["dataMin", "dataMax"]}
        ticks={wholeTicks(rows.at(-1)?.x ?? 0, narrow ? 7 : 13)}
        interval={0}
        tickMargin={6}
        label={{
          value: xTitle,
          position: "insideBottom",
          offset: -14,
          fill: look.axisText,
          fontSize: look.fontSize,
        }}
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
      {drawn.map((curve) => (
        <Line
          key={curve.id}
          dataKey={curve.id}
          name={curve.label}
          type="linear"
          isAnimationActive={false}
          stroke={curveStroke(curve)}
          strokeWidth={widths[curve.look]}
          strokeLinejoin="round"
          strokeLinecap="round"
          // A line of one month would else not be seen at all.
          dot={curve.points.length === 1 ? { r: 2.5, fill: curveStroke(curve), strokeWidth: 0 } : false}
          activeDot={
            curve.look === "faint"
              ? false
              : { r: 4, fill: curveStroke(curve), stroke: look.surface, strokeWidth: 2 }
          }
        />
      ))}
      <ReferenceLine y={mark.value} stroke={look.objective} strokeDasharray={look.dashes.objective} />
      <CurveLabels {...props} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: look.limit, strokeWidth: 1 }}
        wrapperStyle={{ zIndex: 20, outline: "none" }}
        content={({ active, payload, label: x }) =>
          active && payload.length > 0 ? (
            <CurvesTooltip
              row={payload[0]?.payload as CurveRow}
              name={nameX(Number(x))}
              curves={curves}
              format={format}
            />
          ) : null
        }
      />
    </ComposedChart>
  );
}

/** The value axis' title, the mark's name at its left end, and the main line's name where it ends. */
function CurveLabels({ curves, yTitle, mark, narrow }: CurvesPlotProps) {
  const plot = usePlotArea();
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  if (!plot || !scaleX || !scaleY) return null;
  const main = narrow ? undefined : curves.find((curve) => curve.look === "main");
  const end = main?.points.at(-1);
  const halo = { stroke: look.surface, strokeWidth: 4, paintOrder: "stroke" } as const;
  return (
    <g fontSize={look.fontSize} pointerEvents="none">
      <text x={0} y={plot.y - 12} fill={look.axisText}>
        {yTitle}
      </text>
      <text x={plot.x + 4} y={Number(scaleY(mark.value) ?? 0) - 6} fill={look.text} {...halo}>
        {mark.label}
      </text>
      {main && end ? (
        <text
          x={Number(scaleX(end.x) ?? 0) + 7}
          y={Number(scaleY(end.y) ?? 0) - 7}
          fill={look.text}
          fontWeight={600}
          {...halo}
        >
          {main.label}
        </text>
      ) : null}
    </g>
  );
}

"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useMemo, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { type Curve, curveRows } from "@/lib/charts/curves";
import { valueAxis } from "@/lib/charts/value-axis";
import type { ValueFormat } from "@/lib/format/unit";
import { ChartFrame, type ChartView } from "./chart-frame";
import type { CurvesPlotProps } from "./curves-plot";
import { curveStroke } from "./theme";
import { useWidth } from "./use-width";

// As with trends, the chart library loads after the page.
const CurvesPlot = dynamic<CurvesPlotProps>(() => import("./curves-plot"), {
  ssr: false,
  loading: () => <Skeleton className="h-full" />,
});

/** Below this width in px the main line's name does not fit beside it. */
const namesFitFrom = 560;

export type CurvesChartProps = {
  title: string;
  note?: string;
  summary: string;
  curves: readonly Curve[];
  /** What x counts, and the value's unit, in words. */
  xTitle: string;
  yTitle: string;
  /** A horizontal line that means something. */
  mark: { value: number; label: string };
  /** x as the tooltip names it. */
  nameX: (x: number) => string;
  format: ValueFormat;
  csv: () => string;
  /** The figures behind it. */
  table: ReactNode;
  height?: number;
};

/** A family of lines over one axis: the main one, some named, the others faint behind them. */
export function CurvesChart({
  title,
  note,
  summary,
  curves,
  xTitle,
  yTitle,
  mark,
  nameX,
  format,
  csv,
  table,
  height = 320,
}: CurvesChartProps) {
  const [view, setView] = useState<ChartView>("chart");
  const [measure, width] = useWidth();
  const narrow = width < namesFitFrom;
  const rows = useMemo(() => curveRows(curves), [curves]);
  const values = curves.flatMap(({ points }) => points.map(({ y }) => y));
  const axis = valueAxis([0, mark.value * 1.1, ...values], { unit: format.unit, zeroBased: true });
  return (
    <ChartFrame title={title} note={note} summary={summary} view={view} onViewChange={setView} csv={csv}>
      {view === "table" ? (
        table
      ) : (
        <div ref={measure}>
          <CurvesLegend curves={curves} />
          <div style={{ height }}>
            <CurvesPlot
              label={title}
              {...{ rows, curves, axis, xTitle, yTitle, mark, nameX, format, height, narrow }}
            />
          </div>
        </div>
      )}
    </ChartFrame>
  );
}

/** Names of the coloured lines: they are too many, and end too near each other, to be named at their ends. */
function CurvesLegend({ curves }: { curves: readonly Curve[] }) {
  const many = curves.filter(({ look }) => look === "faint").length;
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-xs">
      {curves
        .filter(({ look }) => look !== "faint")
        .map((curve) => (
          <li key={curve.id} className="flex items-center gap-1.5">
            <svg aria-hidden="true" width="20" height="8">
              <path d="M0 4h20" stroke={curveStroke(curve)} strokeWidth={curve.look === "main" ? 3 : 1.75} />
            </svg>
            {curve.label}
          </li>
        ))}
      {many > 0 ? (
        <li className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="20" height="8">
            <path d="M0 4h20" stroke={curveStroke({ look: "faint", colour: 1 })} strokeWidth="1" />
          </svg>
          {many} before
        </li>
      ) : null}
    </ul>
  );
}

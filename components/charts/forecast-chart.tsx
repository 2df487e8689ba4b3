"use client";

import { type ReactNode, useMemo, useState } from "react";
import { deferred } from "@/components/ui/deferred";
import { forecastCsv } from "@/lib/charts/forecast-csv";
import {
  type ForecastPeriod,
  forecastValues,
  type KnownPeriod,
  toForecastRows,
} from "@/lib/charts/forecast-rows";
import { forecastFigure, summarizeForecast } from "@/lib/charts/forecast-words";
import { valueAxis } from "@/lib/charts/value-axis";
import { formatTick } from "@/lib/format/format-value";
import { type FigureFormat, unitTitle } from "@/lib/format/unit";
import { ChartFrame, type ChartView } from "./chart-frame";
import { type DeferredPlot, DrawPlot } from "./draw-plot";
import type { EndLabel } from "./end-labels";
import { ForecastLegend } from "./forecast-legend";
import type { ForecastPlotProps } from "./forecast-plot";
import { ForecastTable } from "./forecast-table";
import { endMarginOf } from "./trend-end-labels";
import { useNarrow } from "./use-width";

const plot: DeferredPlot<ForecastPlotProps> = deferred(() => import("./forecast-plot"));

/** Below this width in px the ranges are named above the chart instead of at their ends. */
const namesFitFrom = 520;
/** Narrow charts show so many known periods at most, or the forecast would be a sliver. */
const narrowHistory = 14;

const endLabelsOf = (last: ForecastPeriod | undefined, format: FigureFormat, narrow: boolean): EndLabel[] => {
  if (!last) return [];
  const short = (value: number) => forecastFigure(value, format, true);
  const value = { id: "value", value: last.value, text: short(last.value), strong: true };
  if (narrow || last.high95 === last.low95) return [value];
  return [
    { id: "high95", value: last.high95, text: `95 %: ${short(last.high95)}` },
    { id: "high80", value: last.high80, text: `80 %: ${short(last.high80)}` },
    value,
    { id: "low80", value: last.low80, text: `80 %: ${short(last.low80)}` },
    { id: "low95", value: last.low95, text: `95 %: ${short(last.low95)}` },
  ];
};

/** What was and what is likely to come: the known periods as a line, the forecast dashed in its fan of ranges. */
export function ForecastChart({
  title,
  name,
  note,
  history,
  points,
  format,
  height = 300,
  level,
}: {
  title: string;
  /** What is forecast, as a sentence begins with it: "Revenue". */
  name: string;
  /** What it says, in a sentence, below the title. */
  note?: ReactNode;
  history: readonly KnownPeriod[];
  points: readonly ForecastPeriod[];
  format: FigureFormat;
  height?: number;
  level?: 2 | 3;
}) {
  const [view, setView] = useState<ChartView>("chart");
  const [measure, narrow] = useNarrow(namesFitFrom);
  const shown = useMemo(() => (narrow ? history.slice(-narrowHistory) : history), [narrow, history]);
  const rows = useMemo(() => toForecastRows(shown, points), [shown, points]);
  const unit = unitTitle(format.unit, format.currency);
  const axis = valueAxis(forecastValues(rows), { unit: format.unit });
  const labels = endLabelsOf(points.at(-1), format, narrow);
  return (
    <ChartFrame
      title={title}
      level={level}
      note={note}
      summary={summarizeForecast(name, history, points, format)}
      view={view}
      onViewChange={setView}
      csv={() => forecastCsv(toForecastRows(history, points), `${name} (${unit})`)}
    >
      {view === "table" ? (
        <ForecastTable title={title} rows={toForecastRows(history, points)} format={format} />
      ) : (
        <div ref={measure}>
          <ForecastLegend soFar={points.some(({ actual }) => actual !== null)} />
          <div style={{ height }} className="[&_.recharts-surface]:rounded-md">
            <DrawPlot
              plot={plot}
              props={{
                label: title,
                rows,
                axis,
                axisTitle: axis.cut ? `${unit}, axis starts at ${formatTick(axis.min, format.locale)}` : unit,
                endLabels: labels,
                endMargin: endMarginOf(labels, narrow),
                format,
                height,
              }}
            />
          </div>
        </div>
      )}
    </ChartFrame>
  );
}

"use client";

import { useMemo, useState } from "react";
import { deferred } from "@/components/ui/deferred";
import { bandZones } from "@/lib/charts/band-zones";
import { type ChartNote, notesInWords, placeNotes } from "@/lib/charts/chart-notes";
import type { ChartBands, ChartPoint } from "@/lib/charts/chart-point";
import { trendCsv } from "@/lib/charts/trend-csv";
import { limitsInWords, limitValues, signalMarks, summarizeLimits } from "@/lib/charts/trend-limits";
import { toTrendRows, trendValues } from "@/lib/charts/trend-rows";
import { summarizeTrend } from "@/lib/charts/trend-summary";
import { valueAxis } from "@/lib/charts/value-axis";
import { formatTick } from "@/lib/format/format-value";
import { type FigureFormat, unitTitle } from "@/lib/format/unit";
import type { Behaviour } from "@/lib/kpi/signals/behaviour";
import type { Direction } from "@/lib/kpi/vocabulary";
import { ChartFrame, type ChartView } from "./chart-frame";
import { type DeferredPlot, DrawPlot } from "./draw-plot";
import { endLabelsOf, endMarginOf } from "./trend-end-labels";
import { TrendLegend } from "./trend-legend";
import { TrendLimitsLegend } from "./trend-limits-legend";
import { TrendPicture } from "./trend-picture";
import type { TrendPlotProps } from "./trend-plot";
import { TrendTable } from "./trend-table";
import { useAttention } from "./use-attention";
import { useNoteKeys } from "./use-note-keys";
import { useTracedPoint } from "./use-traced-point";
import { useWanted } from "./use-wanted";
import { useNarrow } from "./use-width";

export type TrendChartProps = {
  title: string;
  points: readonly ChartPoint[];
  format: FigureFormat;
  direction: Direction;
  /** Drawn thin, aligned by index; the label is read at its end: "Previous year". */
  comparison?: { label: string; points: readonly ChartPoint[] } | null;
  bands?: ChartBands | null;
  /** The KPI's natural range, to which the axis keeps unless the person zooms. */
  range?: readonly [number, number] | null;
  objective?: { label: string; value: number } | null;
  /** Where a steady pace would be at each period; null before its start. */
  pace?: { label: string; values: readonly (number | null)[] } | null;
  /** Limits of natural variation and signals (process behaviour chart). */
  behaviour?: Behaviour | null;
  /** Names of the parts in words, for the tooltip. */
  partNames?: Readonly<Record<string, string>>;
  /** What happened: flags on the time axis. */
  notes?: readonly ChartNote[];
  /** Begins a note on a period, by its first day; from the keyboard too. */
  onAddNote?: (start: string) => void;
  height?: number;
  level?: 2 | 3;
  /** Charts with the same one share their crosshair. */
  syncId?: string;
  className?: string;
  /** Opens how a point was made: by a click on it, or Enter while the keys are at it. */
  onTrace?: (point: ChartPoint) => void;
  /** The page opens with this chart: the server draws its picture. */
  inSight?: boolean;
};

// The chart library is most of a page's script: it loads after the page, which is complete without it.
const plot: DeferredPlot<TrendPlotProps> = deferred(() => import("./trend-plot"));

const noNames = {};
const noNotes: readonly ChartNote[] = [];
/** From this width in px, lines are named at their ends; below, in a legend. */
const namesFitFrom = 520;

/** A KPI over time: line, comparison, bands, objective and the period in progress; as a chart or as its table. */
export function TrendChart({
  title,
  points,
  format,
  direction,
  comparison,
  bands,
  range,
  objective,
  pace,
  behaviour,
  partNames = noNames,
  notes = noNotes,
  onAddNote,
  height = 280,
  level,
  syncId,
  className,
  onTrace,
  inSight,
}: TrendChartProps) {
  const [view, setView] = useState<ChartView>("chart");
  const [zoomed, setZoomed] = useState(false);
  const [wanted, want] = useWanted(syncId);
  const [attend, attended] = useAttention(want);
  const [noteKeys, onCrosshair] = useNoteKeys(onAddNote);
  const placed = useMemo(() => placeNotes(notes, points), [notes, points]);
  const [measure, narrow] = useNarrow(namesFitFrom);
  const [trace, setActive] = useTracedPoint(onTrace);
  const marks = useMemo(() => signalMarks(behaviour, direction, format), [behaviour, direction, format]);
  const rows = useMemo(
    () => toTrendRows(points, comparison?.points, pace?.values, marks),
    [points, comparison, pace, marks],
  );
  const unit = unitTitle(format.unit, format.currency);
  const values = trendValues(rows);
  // Zooming is about the values: an objective far away may then leave the picture.
  const inView = zoomed
    ? values
    : [...values, ...limitValues(behaviour), ...(objective ? [objective.value] : [])];
  const axis = valueAxis(inView, { unit: format.unit, range, zoomed });
  const keys = `Left and right arrow keys move through the periods${onTrace ? ", Enter tells how a number is made" : ""}.`;
  const label = `${title}. ${keys}`;
  const labels = endLabelsOf({ rows, comparison, objective, pace, axis, format, narrow });

  return (
    <ChartFrame
      title={title}
      level={level}
      summary={[
        summarizeTrend(title, points, format),
        summarizeLimits(behaviour, marks, format),
        notesInWords(placed, format.locale),
      ]
        .filter(Boolean)
        .join(" ")}
      view={view}
      onViewChange={setView}
      zoom={{ on: zoomed, onChange: setZoomed }}
      onPicture={want}
      csv={() => trendCsv(rows, `${title} (${unit})`)}
      className={className}
    >
      {view === "table" ? (
        <TrendTable
          title={title}
          rows={rows}
          comparisonLabel={comparison?.label}
          format={format}
          notes={placed}
        />
      ) : (
        <div ref={measure}>
          {narrow ? <TrendLegend comparison={comparison} objective={objective} pace={pace} /> : null}
          <div ref={attend} style={{ height }} className="[&_.recharts-surface]:rounded-md">
            <div ref={trace} className={onTrace ? "h-full cursor-pointer" : "h-full"}>
              <div ref={noteKeys} className="h-full">
                <DrawPlot
                  plot={plot}
                  inSight={inSight}
                  still={{ picture: TrendPicture, label, wanted }}
                  props={{
                    label,
                    rows,
                    axis,
                    zones: bandZones(bands, direction, axis),
                    comparisonLabel: comparison?.label,
                    objective: objective?.value,
                    limits: behaviour?.segments,
                    endLabels: labels,
                    axisTitle: axis.cut
                      ? `${unit}, axis starts at ${formatTick(axis.min, format.locale)}`
                      : unit,
                    endMargin: endMarginOf(labels, narrow),
                    partNames,
                    format,
                    height,
                    syncId,
                    attended,
                    notes: placed,
                    onCrosshair: onAddNote ? onCrosshair : undefined,
                    onActive: onTrace && setActive,
                  }}
                />
              </div>
            </div>
          </div>
          <TrendLimitsLegend words={limitsInWords(behaviour, format)} marks={[...marks.values()]} />
        </div>
      )}
    </ChartFrame>
  );
}

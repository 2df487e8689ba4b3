"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import {
  type ColumnLayer,
  columnsCsv,
  columnValues,
  type StackedColumn,
  toColumnRows,
} from "@/lib/charts/stacked-columns";
import { valueAxis } from "@/lib/charts/value-axis";
import { type FigureFormat, unitTitle } from "@/lib/format/unit";
import { ChartFrame, type ChartView } from "./chart-frame";
import type { StackedColumnsPlotProps } from "./stacked-columns-plot";
import { StackedColumnsTable } from "./stacked-columns-table";
import { layerLook } from "./theme-layers";

const StackedColumnsPlot = dynamic<StackedColumnsPlotProps>(() => import("./stacked-columns-plot"), {
  ssr: false,
  loading: () => <Skeleton className="h-full" />,
});

/**
 * Columns per period, each of the same layers, the surest at the bottom and darkest, with a mark where the target is.
 */
export function StackedColumnsChart({
  title,
  note,
  summary,
  layers,
  columns,
  format,
  height = 300,
  level,
}: {
  title: string;
  note?: ReactNode;
  summary: string;
  /** Up to three, from the bottom up. */
  layers: readonly ColumnLayer[];
  columns: readonly StackedColumn[];
  format: FigureFormat;
  height?: number;
  level?: 2 | 3;
}) {
  const [view, setView] = useState<ChartView>("chart");
  const unit = unitTitle(format.unit, format.currency);
  const hasTarget = columns.some(({ target }) => target !== null);
  return (
    <ChartFrame
      title={title}
      note={note}
      level={level}
      summary={summary}
      view={view}
      onViewChange={setView}
      csv={() => columnsCsv(layers, columns, unit)}
    >
      {view === "table" ? (
        <StackedColumnsTable title={title} layers={layers} columns={columns} format={format} />
      ) : (
        <>
          <ul className="-mt-1 mb-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-xs">
            {layers.map((layer, index) => (
              <li key={layer.id} className="flex items-center gap-1.5">
                <svg aria-hidden="true" width="12" height="12">
                  <rect x="0.5" y="0.5" width="11" height="11" rx="2" {...layerLook(index)} />
                </svg>
                {layer.name}
              </li>
            ))}
            {hasTarget ? (
              <li className="flex items-center gap-1.5">
                <svg aria-hidden="true" width="18" height="8">
                  <path d="M0 4h18" stroke="var(--ink)" strokeWidth="2.5" />
                </svg>
                Target
              </li>
            ) : null}
          </ul>
          <div style={{ height }} className="[&_.recharts-surface]:rounded-md">
            <StackedColumnsPlot
              label={title}
              layers={layers}
              rows={toColumnRows(columns)}
              axis={valueAxis(columnValues(columns), { unit: format.unit, zeroBased: true })}
              axisTitle={unit}
              format={format}
              height={height}
            />
          </div>
        </>
      )}
    </ChartFrame>
  );
}

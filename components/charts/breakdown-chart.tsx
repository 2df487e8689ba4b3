"use client";

import { useState } from "react";
import type { BreakdownGroup } from "@/lib/charts/breakdown-bars";
import { toCsv } from "@/lib/charts/csv";
import { unitTitle, type ValueFormat } from "@/lib/format/unit";
import { BreakdownBars, type BreakdownBarsProps } from "./breakdown-bars";
import { BreakdownTable } from "./breakdown-table";
import { ChartFrame, type ChartView } from "./chart-frame";
import { valueTextOf } from "./point-facts";

/** A breakdown with its frame: title, table, CSV. `dimension` heads the first column ("Team"). */
export function BreakdownChart({
  title,
  dimension,
  groups,
  format,
  level,
  className,
  ...bars
}: {
  title: string;
  dimension: string;
  groups: readonly BreakdownGroup[];
  format: ValueFormat;
  level?: 2 | 3;
  className?: string;
} & Pick<BreakdownBarsProps, "countedAs" | "hrefOf">) {
  const [view, setView] = useState<ChartView>("chart");
  const unit = unitTitle(format.unit, format.currency);
  const csv = () =>
    toCsv([
      [dimension, unit, "n", "interval low", "interval high", "status"],
      ...groups.map(({ label, total }) => [
        label,
        total.value,
        total.n ?? null,
        total.interval?.low ?? null,
        total.interval?.high ?? null,
        total.status ?? null,
      ]),
    ]);
  const read = groups.map(({ label, total }) => `${label} ${valueTextOf(total, format)}`).join(", ");
  return (
    <ChartFrame
      title={title}
      level={level}
      note={unit}
      summary={groups.length === 0 ? `${title}: no groups.` : `${title}: ${read}.`}
      view={view}
      onViewChange={setView}
      csv={csv}
      picture={false}
      className={className}
    >
      {view === "table" ? (
        <BreakdownTable title={title} dimension={dimension} groups={groups} format={format} />
      ) : (
        <BreakdownBars groups={groups} label={title} {...format} {...bars} />
      )}
    </ChartFrame>
  );
}

"use client";

import { type ReactNode, useState } from "react";
import { toCsv } from "@/lib/charts/csv";
import type { FunnelChartStage } from "@/lib/charts/funnel-bars";
import { outcomesInWords } from "@/lib/format/funnel-words";
import { ChartFrame, type ChartView } from "./chart-frame";
import { FunnelLegend } from "./funnel-legend";
import { FunnelPlot, type FunnelPlotProps } from "./funnel-plot";
import { FunnelTable } from "./funnel-table";

/** A funnel with its frame: title, sentence, table, CSV and PNG. */
export function FunnelChart({
  title,
  note,
  stages,
  worst,
  format,
  hrefOf,
  onChoose,
  traceOf,
}: {
  title: string;
  note?: ReactNode;
  /** A way to how a stage's conversion is made, in the table. */
  traceOf?: (stage: string) => ReactNode;
} & Omit<FunnelPlotProps, "label">) {
  const [view, setView] = useState<ChartView>("chart");
  const occurs = (outcome: "stillThere" | "movedBack") => stages.some((stage) => stage[outcome] > 0);
  return (
    <ChartFrame
      title={title}
      note={note}
      summary={summaryOf(title, stages, format)}
      view={view}
      onViewChange={setView}
      csv={() => csvOf(stages)}
    >
      {view === "table" ? (
        <FunnelTable
          label={`${title}, as a table`}
          head="Stage"
          rows={stages.map((stage) => ({ ...stage, id: stage.stage, name: stage.stage }))}
          format={format}
          traceOf={traceOf && ((row) => traceOf(row.name))}
        />
      ) : (
        <>
          <FunnelLegend
            shown={[
              "leftForward",
              ...(occurs("stillThere") ? (["stillThere"] as const) : []),
              ...(occurs("movedBack") ? (["movedBack"] as const) : []),
              "lost",
              ...(worst === null ? [] : (["mostLost"] as const)),
            ]}
          />
          <FunnelPlot label={title} {...{ stages, worst, format, hrefOf, onChoose }} />
        </>
      )}
    </ChartFrame>
  );
}

const summaryOf = (
  title: string,
  stages: readonly FunnelChartStage[],
  format: FunnelPlotProps["format"],
): string => {
  const read = stages.map((stage) => {
    const { wentOn, lost, rest } = outcomesInWords(stage, format);
    return `${stage.stage}: ${stage.entered} entered, ${[wentOn, lost, ...rest].filter(Boolean).join(", ")}`;
  });
  return `${title}. ${read.join(". ")}.`;
};

const csvOf = (stages: readonly FunnelChartStage[]): string =>
  toCsv([
    [
      "Stage",
      "entered",
      "left forward",
      "lost",
      "moved back",
      "still there",
      "conversion %",
      "conversion interval low",
      "conversion interval high",
      "drop-off %",
      "drop-off interval low",
      "drop-off interval high",
      "median days",
    ],
    ...stages.map(
      ({ stage, entered, leftForward, lost, movedBack, stillThere, conversion, dropOff, medianDays }) => [
        stage,
        entered,
        leftForward,
        lost,
        movedBack,
        stillThere,
        conversion.value,
        conversion.interval?.low ?? null,
        conversion.interval?.high ?? null,
        dropOff.value,
        dropOff.interval?.low ?? null,
        dropOff.interval?.high ?? null,
        medianDays,
      ],
    ),
  ]);

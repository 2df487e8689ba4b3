"use client";

import { type ReactNode, useState } from "react";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import { type CsvCell, toCsv } from "@/lib/charts/csv";
import { ChartFrame, type ChartView } from "./chart-frame";
import { WaterfallPlot, type WaterfallPlotProps } from "./waterfall-plot";

/** A row of the table behind a waterfall, as it is read; and the same in figures for a file. */
export type WaterfallRow = {
  id: string;
  label: string;
  texts: readonly string[];
  figures: readonly CsvCell[];
};

/** A waterfall with its frame: title, sentence, table, CSV and PNG. `columns` heads the table beside the first column. */
export function WaterfallChart({
  title,
  note,
  level,
  summary,
  rowHead,
  columns,
  rows,
  ...plot
}: {
  title: string;
  note?: ReactNode;
  level?: 2 | 3;
  summary: string;
  rowHead: string;
  columns: readonly string[];
  rows: readonly WaterfallRow[];
} & Omit<WaterfallPlotProps, "label">) {
  const [view, setView] = useState<ChartView>("chart");
  return (
    <ChartFrame
      title={title}
      note={note}
      level={level}
      summary={summary}
      view={view}
      onViewChange={setView}
      csv={() => toCsv([[rowHead, ...columns], ...rows.map(({ label, figures }) => [label, ...figures])])}
    >
      {view === "table" ? (
        <Table label={`${title}, as a table`} className="max-h-96">
          <thead>
            <tr>
              <HeadCell>{rowHead}</HeadCell>
              {columns.map((column) => (
                <HeadCell key={column} figures>
                  {column}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, texts }) => (
              <Row key={id}>
                <RowHeadCell className="font-normal">{label}</RowHeadCell>
                {columns.map((column, at) => (
                  <DataCell key={column} figures>
                    {texts[at] ?? ""}
                  </DataCell>
                ))}
              </Row>
            ))}
          </tbody>
        </Table>
      ) : (
        <WaterfallPlot label={title} {...plot} />
      )}
    </ChartFrame>
  );
}

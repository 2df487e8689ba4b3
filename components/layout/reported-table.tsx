"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { ReportedFigure } from "@/lib/contracts/snapshots";
import { useOrganization } from "./organization-context";
import { differenceText, figureText, stateNames } from "./reported-words";

type Props = {
  label: string;
  /** What the first column names: "Month", "KPI". */
  head: string;
  figures: readonly ReportedFigure[];
  nameOf: (figure: ReportedFigure) => ReactNode;
  /** Opens what changed a figure. */
  onOpen: (figure: ReportedFigure) => void;
};

/** Figures as they were reported, beside the same months now; those that differ lead to what changed them. */
export function ReportedTable({ label, head, figures, nameOf, onOpen }: Props) {
  const place = useOrganization();
  return (
    <Table label={label}>
      <thead>
        <tr>
          <HeadCell>{head}</HeadCell>
          <HeadCell figures>Reported</HeadCell>
          <HeadCell figures>Now</HeadCell>
          <HeadCell figures>Difference</HeadCell>
          <HeadCell>
            <span className="sr-only">What became of it</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <Row key={`${figure.kpi} ${figure.month}`}>
            <RowHeadCell className="font-normal">{nameOf(figure)}</RowHeadCell>
            <DataCell figures>{figureText(figure, figure.reported, place)}</DataCell>
            <DataCell figures className={figure.state === "same" ? "text-ink-muted" : "font-medium"}>
              {figureText(figure, figure.now, place)}
            </DataCell>
            <DataCell figures>{differenceText(figure, place)}</DataCell>
            <DataCell className="whitespace-nowrap">
              {figure.state === "same" && figure.settingsChanges.length === 0 ? (
                <span className="text-ink-muted text-sm">{stateNames.same}</span>
              ) : (
                <button
                  type="button"
                  onClick={() => onOpen(figure)}
                  className="touch-target inline-flex items-center gap-2 rounded-sm text-accent-ink text-sm underline decoration-from-font underline-offset-3"
                >
                  <Badge tone={figure.state === "restated" || figure.state === "gone" ? "watch" : "none"}>
                    {figure.state === "same" ? "Settings changed" : stateNames[figure.state]}
                  </Badge>
                  Why?
                </button>
              )}
            </DataCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

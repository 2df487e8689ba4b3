"use client";

import { useQuery } from "@tanstack/react-query";
import { TextLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { ReportedFigure, ResponsibleRecord } from "@/lib/contracts/snapshots";
import { formatInstant, formatPeriod } from "@/lib/format/format-period";
import { problemOf } from "@/lib/queries/problem-of";
import { restatementOptions } from "@/lib/queries/snapshots";
import { useOrganization } from "./organization-context";
import { figureText } from "./reported-words";

const changeNames: Record<ResponsibleRecord["change"], string> = {
  created: "Created since",
  edited: "Edited",
  deleted: "Deleted",
  converted: "Converted at another exchange rate",
};

const recordHref = ({ type, externalId }: ResponsibleRecord) =>
  `/data/${type}/${encodeURIComponent(externalId)}`;

/** Why a reported figure is another one now: the settings that differ, and the very records that moved it. */
export function RestatementDialog({ figure, onClose }: { figure: ReportedFigure; onClose: () => void }) {
  const place = useOrganization();
  const { data, error } = useQuery(restatementOptions(figure.kpi, figure.month));
  const month = formatPeriod(`${figure.month}-01`, "month", place.locale);
  const taken = formatInstant(figure.asOf, place.locale, place.timeZone);
  const then = data?.nowAsDefinedThen;
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`${figure.kpiName}, ${month}`}
      description={`Was ${figureText(figure, figure.reported, place)} when it was kept on ${taken}, is now ${figureText(figure, figure.now, place)}.`}
    >
      {figure.late ? (
        <Notice tone="none" className="mb-4">
          It was kept late: what changed between the end of the month and {taken} is not in the comparison.
        </Notice>
      ) : null}
      {figure.settingsChanges.length > 0 ? (
        <section className="mb-5">
          <h3 className="mb-1.5 font-semibold text-base">Settings that differ</h3>
          <ul className="list-disc pl-5">
            {figure.settingsChanges.map((change) => (
              <li key={change}>{change}.</li>
            ))}
          </ul>
          {then ? (
            <p className="mt-1.5 text-ink-muted">
              By the definition of then it would be {figureText(figure, then, place)} now: what lies between
              this and {figureText(figure, figure.reported, place)} is the records&rsquo; doing, the rest the
              definition&rsquo;s.
            </p>
          ) : null}
        </section>
      ) : null}
      <h3 className="mb-1.5 font-semibold text-base">
        Records that changed it
        {data ? <span className="font-normal text-ink-muted"> {data.count}</span> : null}
      </h3>
      {error ? <Notice tone="off">{problemOf(error).detail}</Notice> : null}
      {data || error ? null : <Skeleton className="h-32 w-full" />}
      {data && data.records.length === 0 ? (
        <p className="text-ink-muted">
          No record that this figure counts has changed since.
          {figure.state === "matured"
            ? " It was too young to tell then; the time that passed made it known."
            : ""}
        </p>
      ) : null}
      {data && data.records.length > 0 ? (
        <Table label="Records that changed the figure">
          <thead>
            <tr>
              <HeadCell>Record</HeadCell>
              <HeadCell>Change</HeadCell>
              <HeadCell>Moved</HeadCell>
            </tr>
          </thead>
          <tbody>
            {data.records.map((record) => (
              <Row key={`${record.type} ${record.externalId}`}>
                <RowHeadCell className="font-normal">
                  <TextLink href={recordHref(record)}>{record.label}</TextLink>
                  {record.label === record.externalId ? null : (
                    <span className="block text-ink-muted text-sm">{record.externalId}</span>
                  )}
                </RowHeadCell>
                <DataCell>
                  {changeNames[record.change]}
                  {record.fields.map(({ name, was, is }) => (
                    <span key={name} className="block text-ink-muted text-sm">
                      {name}: {was ?? "empty"} → {is ?? "empty"}
                    </span>
                  ))}
                </DataCell>
                <DataCell className="text-ink-muted text-sm">{record.parts.join(", ")}</DataCell>
              </Row>
            ))}
          </tbody>
        </Table>
      ) : null}
      {data && data.count > data.records.length ? (
        <p className="mt-2 text-ink-muted text-sm">The first {data.records.length} are listed.</p>
      ) : null}
      {data?.incomplete ? (
        <p className="mt-2 text-ink-muted text-sm">
          So many records changed since that not all were looked through; others may have moved it, too.
        </p>
      ) : null}
    </Dialog>
  );
}

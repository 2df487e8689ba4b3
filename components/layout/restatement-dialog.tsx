"use client";

import { useQuery } from "@tanstack/react-query";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { Causes, KeptRestatement, ReportedFigure } from "@/lib/contracts/snapshots";
import { formatInstant, formatPeriod } from "@/lib/format/format-period";
import { problemOf } from "@/lib/queries/problem-of";
import { keptRestatementOptions, restatementOptions } from "@/lib/queries/snapshots";
import { useOrganization } from "./organization-context";
import { figureText } from "./reported-words";
import { RestatementRates } from "./restatement-rates";
import { RestatementRecords } from "./restatement-records";

/** Why a reported figure is another one now: the settings and rates that differ, and the very records that moved it. */
export function RestatementDialog({ figure, onClose }: { figure: ReportedFigure; onClose: () => void }) {
  const place = useOrganization();
  const { data, error } = useQuery(restatementOptions(figure.kpi, figure.month));
  const taken = formatInstant(figure.asOf, place.locale, place.timeZone);
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`${figure.kpiName}, ${formatPeriod(`${figure.month}-01`, "month", place.locale)}`}
      description={wasAndIs(figure, place)}
    >
      {figure.late ? (
        <Notice tone="none" className="mb-4">
          It was kept late: what changed between the end of the month and {taken} is not in the comparison.
        </Notice>
      ) : null}
      {error ? <Notice tone="off">{problemOf(error).detail}</Notice> : null}
      {data ? <WhatChanged figure={data} /> : error ? null : <Skeleton className="h-48 w-full" />}
    </Dialog>
  );
}

/** The same of a figure of a kept view. */
export function KeptRestatementDialog({
  snapshotId,
  kpi,
  start,
  title,
  onClose,
}: {
  snapshotId: string;
  kpi: string;
  start: string;
  title: string;
  onClose: () => void;
}) {
  const place = useOrganization();
  const { data, error } = useQuery(keptRestatementOptions(snapshotId, { kpi, start }));
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description={data ? wasAndIs(data, place) : "What changed it since"}
    >
      {data?.reported.partial ? (
        <Notice tone="none" className="mb-4">
          The period was in progress when the view was kept: what came since is part of the difference.
        </Notice>
      ) : null}
      {data?.beyondFilter ? (
        <Notice tone="none" className="mb-4">
          The view was filtered. A part of this figure is made of several records together, so some beyond the
          filter may be among those named.
        </Notice>
      ) : null}
      {error ? <Notice tone="off">{problemOf(error).detail}</Notice> : null}
      {data ? <WhatChanged figure={data} /> : error ? null : <Skeleton className="h-48 w-full" />}
    </Dialog>
  );
}

type Figure = Pick<KeptRestatement, "unit" | "asOf" | "reported" | "now" | "state" | "settingsChanges">;

const wasAndIs = (
  figure: Pick<Figure, "unit" | "asOf" | "reported" | "now">,
  place: ReturnType<typeof useOrganization>,
): string =>
  `Was ${figureText(figure, figure.reported, place)} when it was kept on ${formatInstant(figure.asOf, place.locale, place.timeZone)}, is now ${figureText(figure, figure.now, place)}.`;

function WhatChanged({ figure }: { figure: Figure & Causes }) {
  const place = useOrganization();
  const { nowAsDefinedThen: then } = figure;
  return (
    <>
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
      <RestatementRates changes={figure.rateChanges} />
      <RestatementRecords causes={figure} state={figure.state} />
    </>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { KeepView } from "@/components/layout/keep-view";
import { useOrganization } from "@/components/layout/organization-context";
import { ReportedTable } from "@/components/layout/reported-table";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { PageLink } from "@/components/ui/page-link";
import { Skeleton } from "@/components/ui/skeleton";
import type { SeriesQuery } from "@/lib/contracts/kpi";
import type { ReportedFigure } from "@/lib/contracts/snapshots";
import { formatPeriod } from "@/lib/format/format-period";
import { reportedOptions } from "@/lib/queries/snapshots";

const RestatementDialog = dynamic(
  () => import("@/components/layout/restatement-dialog").then((module) => module.RestatementDialog),
  { ssr: false },
);

/** What was reported of a KPI at the last twelve month ends, and what those months are now. */
export function ReportedCard({ kpi, query }: { kpi: string; query: SeriesQuery }) {
  const { locale } = useOrganization();
  const { data, error, refetch, isFetching } = useQuery(reportedOptions(kpi));
  const [opened, setOpened] = useState<ReportedFigure | null>(null);
  const figures = data?.figures ?? [];
  const restated = figures.filter(({ state }) => state === "restated" || state === "gone").length;
  return (
    <Card as="section" aria-labelledby="reported">
      <CardHeader
        id="reported"
        title="What did we report?"
        description={
          figures.length > 0
            ? `${restated === 0 ? "No month" : restated === 1 ? "One month" : `${restated} months`} of ${figures.length} changed after it was reported.`
            : undefined
        }
        actions={<KeepView size="sm" view={{ page: "kpi", kpi, query }} />}
      />
      {error && !data ? (
        <ErrorState title="The reports could not be read" onRetry={() => refetch()} retrying={isFetching}>
          {error.message}
        </ErrorState>
      ) : null}
      {data || error ? null : <Skeleton className="h-40 w-full" />}
      {data && figures.length === 0 ? (
        <p className="text-ink-muted">
          Nothing was kept of this KPI yet. When a month is over, the figures of the KPIs in focus are kept as
          they are then; mark this one as focus to have it among them, or keep this very view now.
        </p>
      ) : null}
      {figures.length > 0 ? (
        <ReportedTable
          label="Reported at month ends, and now"
          head="Month"
          figures={figures}
          nameOf={({ month, snapshotId, late }) => (
            <>
              <PageLink
                href={`/analysis/reported/${snapshotId}`}
                className="whitespace-nowrap hover:underline"
              >
                {formatPeriod(`${month}-01`, "month", locale)}
              </PageLink>
              {late ? <span className="text-ink-muted text-sm"> late</span> : null}
            </>
          )}
          onOpen={setOpened}
        />
      ) : null}
      {opened ? <RestatementDialog figure={opened} onClose={() => setOpened(null)} /> : null}
    </Card>
  );
}

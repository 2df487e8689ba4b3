"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { ReportedTable } from "@/components/layout/reported-table";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { ReportedFigure } from "@/lib/contracts/snapshots";
import { formatInstant } from "@/lib/format/format-period";
import { snapshotOptions } from "@/lib/queries/snapshots";
import { KeptDashboard } from "./kept-dashboard";
import { KeptKpi } from "./kept-kpi";
import { SnapshotActions } from "./snapshot-actions";
import { snapshotTitle } from "./snapshots-view";

const RestatementDialog = dynamic(
  () => import("@/components/layout/restatement-dialog").then((module) => module.RestatementDialog),
  { ssr: false },
);

/** One snapshot as it was: a month's figures beside what they are now, or a kept view. */
export function SnapshotView({ id }: { id: string }) {
  const { locale, timeZone } = useOrganization();
  const mayManage = useMay("manage-organization");
  const { data, error, refetch, isFetching } = useQuery(snapshotOptions(id));
  const [opened, setOpened] = useState<ReportedFigure | null>(null);
  if (!data) {
    if (!error) return <Skeleton className="h-96 w-full" />;
    return (
      <ErrorState title="This snapshot could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {error.message}
      </ErrorState>
    );
  }
  const taken = formatInstant(data.asOf, locale, timeZone);
  const by = data.takenBy ? `kept by ${data.takenBy.name}` : `kept by itself${data.late ? ", late" : ""}`;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href="/analysis/reported">What was reported</TextLink>}
        title={snapshotTitle(data, locale)}
        description={`${data.title === data.month ? "Month end" : data.title}, as of ${taken}, ${by}.`}
        actions={mayManage ? <SnapshotActions snapshot={data} /> : null}
      />
      {data.reported.length > 0 ? (
        <Card>
          <ReportedTable
            label="Figures of the month, then and now"
            head="KPI"
            figures={data.reported}
            nameOf={({ kpi, kpiName }) => <TextLink href={`/kpis/${kpi}`}>{kpiName}</TextLink>}
            onOpen={setOpened}
          />
        </Card>
      ) : null}
      {data.kept?.page === "kpi" ? <KeptKpi id={id} kept={data.kept} /> : null}
      {data.kept?.page === "dashboard" ? <KeptDashboard id={id} kept={data.kept} /> : null}
      {opened ? <RestatementDialog figure={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

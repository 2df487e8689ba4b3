"use client";

import { useQuery } from "@tanstack/react-query";
import { Camera } from "lucide-react";
import { useOrganization } from "@/components/layout/organization-context";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { Snapshot } from "@/lib/contracts/snapshots";
import { formatInstant, formatPeriod } from "@/lib/format/format-period";
import { snapshotsOptions } from "@/lib/queries/snapshots";

/** What a snapshot is called: by its name, its month or its page. */
export const snapshotTitle = ({ name, month, title }: Snapshot, locale: string): string =>
  name ?? (month === null ? title : formatPeriod(`${month}-01`, "month", locale));

const kindText = ({ kind, figures, late }: Snapshot): string =>
  kind === "kept" ? "Kept view" : `Month end, ${figures} KPIs${late ? ", taken late" : ""}`;

/** Month ends and kept views, the latest first. */
export function SnapshotsView() {
  const { locale, timeZone } = useOrganization();
  const { data, error, refetch, isFetching } = useQuery(snapshotsOptions());
  return (
    <>
      <PageHeader
        title="What was reported"
        description="Figures as they were when a month was over, and views that somebody kept. Records may change later; these do not."
      />
      {error && !data ? (
        <ErrorState title="The snapshots could not be read" onRetry={() => refetch()} retrying={isFetching}>
          {error.message}
        </ErrorState>
      ) : null}
      {data || error ? null : <Skeleton className="h-96 w-full" />}
      {data && data.snapshots.length === 0 ? (
        <Card>
          <EmptyState icon={<Camera />} title="Nothing was kept yet">
            When a month is over, the KPIs in focus are kept by themselves. Keep this view, on a KPI&rsquo;s
            page or a dashboard, keeps what it shows at once.
          </EmptyState>
        </Card>
      ) : null}
      {data && data.snapshots.length > 0 ? (
        <Card>
          <Table label="Month ends and kept views">
            <thead>
              <tr>
                <HeadCell>What</HeadCell>
                <HeadCell className="max-sm:hidden">Kind</HeadCell>
                <HeadCell>As of</HeadCell>
                <HeadCell>Kept by</HeadCell>
              </tr>
            </thead>
            <tbody>
              {data.snapshots.map((snapshot) => (
                <Row key={snapshot.id}>
                  <RowHeadCell>
                    <TextLink href={`/analysis/reported/${snapshot.id}`}>
                      {snapshotTitle(snapshot, locale)}
                    </TextLink>
                    <span className="block font-normal text-ink-muted text-sm sm:hidden">
                      {kindText(snapshot)}
                    </span>
                  </RowHeadCell>
                  <DataCell className="whitespace-nowrap max-sm:hidden">{kindText(snapshot)}</DataCell>
                  <DataCell className="whitespace-nowrap">
                    {formatInstant(snapshot.asOf, locale, timeZone)}
                  </DataCell>
                  <DataCell className="whitespace-nowrap">{snapshot.takenBy?.name ?? "By itself"}</DataCell>
                </Row>
              ))}
            </tbody>
          </Table>
        </Card>
      ) : null}
    </>
  );
}

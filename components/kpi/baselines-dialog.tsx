"use client";

import { useQuery } from "@tanstack/react-query";
import { useMay } from "@/components/layout/organization-context";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { KpiSummary, Series } from "@/lib/contracts/kpi";
import { baselinesOptions } from "@/lib/queries/baselines";
import { problemOf } from "@/lib/queries/problem-of";
import { BaselineForm } from "./baseline-form";
import { BaselineRows } from "./baseline-rows";

type Props = { kpi: KpiSummary; series: Series; onClose: () => void };

/** Where a KPI's limits begin anew: those there are, and for whoever may, the way to set another. */
export function BaselinesDialog({ kpi, series, onClose }: Props) {
  const mayConfigure = useMay("configure-kpis");
  const { data, error, refetch, isFetching } = useQuery(baselinesOptions(kpi.id));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={mayConfigure ? "New baseline" : "Baselines"}
      description={`When the process behind ${kpi.shortName} has changed for good, its limits begin anew. They are made of the first twelve periods after the change, from the sixth on.`}
    >
      <div className="flex flex-col gap-6">
        {mayConfigure && <BaselineForm kpi={kpi} series={series} onDone={onClose} />}
        {data ? (
          <BaselineRows kpiId={kpi.id} baselines={data.baselines} mayConfigure={mayConfigure} />
        ) : error ? (
          <ErrorState title="The baselines could not be read" onRetry={() => refetch()} retrying={isFetching}>
            {problemOf(error).detail}
          </ErrorState>
        ) : (
          <Skeleton className="h-16 w-full" />
        )}
      </div>
    </Dialog>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { BreakdownChart } from "@/components/charts/breakdown-chart";
import { FunnelTable } from "@/components/charts/funnel-table";
import { useOrganization } from "@/components/layout/organization-context";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { ToolbarSelect } from "@/components/ui/toolbar-select";
import type { BreakdownGroup } from "@/lib/charts/breakdown-bars";
import {
  type Funnel,
  type FunnelDimension,
  type FunnelGroup,
  type FunnelQuery,
  funnelDimensions,
} from "@/lib/contracts/funnel";
import { funnelOptions } from "@/lib/queries/funnel";

import { StageTrace } from "./stage-trace";

const names: Record<FunnelDimension, string> = {
  owner: "Owner",
  team: "Team",
  segment: "Segment",
  region: "Region",
  source: "Source",
  product: "Product",
  campaign: "Campaign",
};

type Props = {
  stage: string;
  query: FunnelQuery;
  by: FunnelDimension;
  onChange: (by: FunnelDimension) => void;
};

/** Where a stage loses more than elsewhere: its drop-off by one dimension, as bars and in figures. */
export function StageBreakdown({ stage, query, by, onChange }: Props) {
  return (
    <div className="min-w-0">
      <div className="mb-3 flex items-center justify-between gap-3">
        <h3 className="font-semibold text-base">Where it differs</h3>
        <ToolbarSelect
          label="Break down by"
          prefix="by"
          value={by}
          options={funnelDimensions.map((value) => ({ value, label: names[value] }))}
          onValueChange={onChange}
        />
      </div>
      <Groups stage={stage} query={{ ...query, by }} by={by} />
    </div>
  );
}

function Groups({ stage, query, by }: Omit<Props, "onChange">) {
  const organization = useOrganization();
  const { data, error, refetch, isFetching } = useQuery(funnelOptions(query));
  if (error) {
    return (
      <ErrorState title="The breakdown could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {error.message}
      </ErrorState>
    );
  }
  if (!data) return <Skeleton className="h-64 w-full" />;
  const groups = data.stages.find((each) => each.stage === stage)?.groups ?? [];
  if (groups.length === 0) return <p className="text-ink-muted">No deal entered {stage} in these days.</p>;
  return (
    <>
      <BreakdownChart
        title={`Drop-off in ${stage} by ${names[by].toLowerCase()}`}
        level={3}
        dimension={names[by]}
        groups={groups.map((group) => dropOffOf(group, data))}
        countedAs="entered"
        format={{ unit: "%", locale: organization.locale, currency: organization.currency }}
      />
      <FunnelTable
        label={`${stage} by ${names[by].toLowerCase()} in figures`}
        head={names[by]}
        className="mt-6"
        rows={groups.map((group) => ({ ...group, id: group.value ?? "", name: group.label }))}
        format={organization}
        traceOf={({ id, name }) => (
          <StageTrace funnel={data} query={query} stage={stage} group={{ by, value: id, label: name }} />
        )}
      />
    </>
  );
}

/** A group's drop-off as a chart reads it. */
const dropOffOf = (group: FunnelGroup, { from, to }: Funnel): BreakdownGroup => ({
  value: group.value,
  label: group.label,
  total: {
    start: from,
    end: to,
    partial: false,
    value: group.dropOff.value,
    reason: group.dropOff.value === null ? "no-data" : null,
    n: group.entered,
    interval: group.dropOff.interval,
  },
});

"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { DownloadButton } from "@/components/charts/download-button";
import { useOrganization } from "@/components/layout/organization-context";
import { Card } from "@/components/ui/card";
import { MultiCombobox } from "@/components/ui/combobox";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { comparisonCsv } from "@/lib/charts/comparison-rows";
import type { Comparison, OwnerComparisonQuery } from "@/lib/contracts/rankings";
import type { View } from "@/lib/contracts/view";
import { comparisonWords } from "@/lib/format/comparison-words";
import { unitTitle } from "@/lib/format/unit";
import { kpiListOptions } from "@/lib/queries/kpis";
import { problemOf } from "@/lib/queries/problem-of";
import { ownerComparisonOptions } from "@/lib/queries/rankings";
import { ComparisonTable } from "./comparison-table";
import { kpiAddress } from "./kpi-address";
import { ViewLinks } from "./view-links";

/** More columns than these nobody reads across. */
const mostKpis = 12;

type Props = { query: OwnerComparisonQuery; view: View };

/** Owners or teams side by side: what is told apart from noise first, then each of them on each KPI. */
export function TeamsView({ query, view }: Props) {
  const pathname = usePathname();
  const search = useSearchParams();
  const addressWith = (change: Readonly<Record<string, string>>, without: readonly string[] = []) => {
    const next = new URLSearchParams(search);
    for (const name of without) next.delete(name);
    for (const [name, value] of Object.entries(change)) next.set(name, value);
    return `${pathname}?${next}`;
  };
  return (
    <>
      <PageHeader
        title="Owners and teams"
        description="Side by side over the chosen period, each figure with the cases behind it. A figure leads to its KPI."
        actions={
          <>
            <ViewLinks
              label="Compare"
              choices={(["owner", "team"] as const).map((by) => ({
                label: by === "owner" ? "Owners" : "Teams",
                href: addressWith({ by }),
                current: query.by === by,
              }))}
            />
            <ViewLinks
              label="KPIs of"
              choices={(["sales", "support"] as const).map((area) => ({
                label: area === "sales" ? "Sales" : "Support",
                href: addressWith({ area }, ["kpi"]),
                current: query.kpi === undefined && query.area === area,
              }))}
            />
          </>
        }
      />
      <Compared query={query} view={view} />
    </>
  );
}

function Compared({ query, view }: Props) {
  const organization = useOrganization();
  const { data, error, refetch, isFetching } = useQuery(ownerComparisonOptions(query));
  if (!data) {
    if (!error) return <Skeleton className="h-96 w-full" />;
    return (
      <ErrorState title="The comparison could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  const dimension = query.by === "owner" ? "Owner" : "Team";
  if (!data.groups.some(({ value }) => value !== null)) {
    return (
      <Card>
        <EmptyState title={`No record of this period names ${query.by === "owner" ? "an owner" : "a team"}`}>
          Send owners{query.by === "team" && " with their team"}, and name them in deals and tickets by
          “ownerExternalId”. Or choose a longer period.
        </EmptyState>
      </Card>
    );
  }
  const titled = data.kpis.map(({ id, shortName, unit }) => ({
    id,
    title: `${shortName} (${unitTitle(unit, organization.currency)})`,
  }));
  const words = comparisonWords(data.kpis, data.groups, organization);
  return (
    <Card as="section" aria-label={`${dimension}s`}>
      {words.length > 0 && (
        <ul className="mb-4 flex flex-col gap-1">
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className="mb-3 flex flex-wrap items-end justify-between gap-2">
        <KpiChoice comparison={data} by={query.by} />
        <DownloadButton
          title={`${dimension}s ${query.from}`}
          csv={() => comparisonCsv(query.by, titled, data.groups)}
        />
      </div>
      <ComparisonTable
        key={titled.map(({ id }) => id).join(" ")}
        label={`${dimension}s side by side`}
        comparison={data}
        dimension={dimension}
        filter={query.filter}
        hrefOf={(kpi, group) => kpiAddress(kpi.id, view, query.by, group.value)}
      />
    </Card>
  );
}

/** Which KPIs stand side by side; kept in the address. */
function KpiChoice({ comparison, by }: { comparison: Comparison; by: OwnerComparisonQuery["by"] }) {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const kpis = useQuery(kpiListOptions()).data?.kpis ?? [];
  const choose = (ids: readonly string[]) => {
    const next = new URLSearchParams(search);
    if (ids.length > 0) next.set("kpi", ids.slice(0, mostKpis).join(","));
    else next.delete("kpi");
    router.replace(`${pathname}?${next}`, { scroll: false });
  };
  return (
    <div className="w-full max-w-md">
      <MultiCombobox
        label="KPIs side by side"
        placeholder="Add a KPI"
        options={kpis
          .filter(({ dimensions }) => dimensions.includes(by))
          .map(({ id, shortName }) => ({ value: id, label: shortName }))}
        values={comparison.kpis.map(({ id }) => id)}
        onValuesChange={choose}
      />
    </div>
  );
}

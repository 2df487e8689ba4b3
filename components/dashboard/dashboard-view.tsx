"use client";

import { useQuery } from "@tanstack/react-query";
import { KeepView } from "@/components/layout/keep-view";
import { useOrganization } from "@/components/layout/organization-context";
import { TraceFilter } from "@/components/layout/trace/trace-context";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import type { DashboardQuery } from "@/lib/contracts/kpi";
import { type View, viewToSearch } from "@/lib/contracts/view";
import { dashboardHeadline } from "@/lib/format/attention";
import { dashboardOptions } from "@/lib/queries/kpis";
import { Attention } from "./attention";
import { CardGrid } from "./card-grid";
import { healthMarks } from "./card-health";
import { DashboardSkeleton } from "./dashboard-skeleton";
import { NoDataYet } from "./no-data-yet";
import { latestCard, periodName } from "./period-names";
import { Scorecard } from "./scorecard";
import { TrendGrid } from "./trend-grid";

type Props = { title: string; query: DashboardQuery; view: View; layout: "scorecard" | "cards" };

/** One area's dashboard: what is wrong, then every KPI, then the trends. Data arrives prefetched from the server. */
export function DashboardView({ title, query, view, layout }: Props) {
  const organization = useOrganization();
  const { data, error, refetch, isFetching } = useQuery(dashboardOptions(query));
  if (!data) {
    if (!error) return <DashboardSkeleton title={title} />;
    return (
      <ErrorState title="The dashboard could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {error.message} Your records are safe; other pages still work.
      </ErrorState>
    );
  }
  const shown = latestCard(data.cards);
  const healthOf = healthMarks(data.cards, query.filter);
  const hrefOf = (kpi: string) => `/kpis/${kpi}${viewToSearch(view)}`;
  if (!shown || data.cards.every((card) => card.points.every((point) => point.reason === "not-computable"))) {
    return <NoDataYet title={title} cards={data.cards} />;
  }
  const period = {
    name: periodName(shown.latest, data.grain, organization),
    partial: shown.latest.partial,
    grain: data.grain,
  };
  return (
    <TraceFilter filter={query.filter}>
      <PageHeader
        title={title}
        description={dashboardHeadline(data.cards, period, organization)}
        actions={<KeepView size="sm" view={{ page: "dashboard", query }} />}
      />
      <div className="flex flex-col gap-8">
        <Attention dashboard={data} filter={query.filter} hrefOf={hrefOf} healthOf={healthOf} />
        {layout === "scorecard" ? (
          <Scorecard dashboard={data} hrefOf={hrefOf} healthOf={healthOf} />
        ) : (
          <CardGrid dashboard={data} hrefOf={hrefOf} healthOf={healthOf} />
        )}
        <TrendGrid dashboard={data} />
      </div>
    </TraceFilter>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { CohortsView } from "@/components/cohorts/cohorts-view";
import { PageBody } from "@/components/layout/page-body";
import { PeriodBar } from "@/components/layout/period-bar/period-bar";
import { cohortChoicesToSearch, cohortGrainOf, parseCohortChoices } from "@/lib/contracts/cohort-view";
import type { SearchParams } from "@/lib/contracts/view";
import { cohortPaybackOptions, cohortsOptions } from "@/lib/queries/cohorts";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { getCohortPayback, paybackDimensions } from "@/lib/server/kpi/cohorts/get-cohort-payback";
import { getCohorts } from "@/lib/server/kpi/cohorts/get-cohorts";
import { listDimensionValues } from "@/lib/server/kpi/list-dimension-values";
import { cohortDimensions, cohortQueriesOf } from "@/lib/server/view/cohort-queries";
import { readView } from "@/lib/server/view/read-view";

export const metadata: Metadata = { title: "Cohorts" };

type Props = { searchParams: Promise<SearchParams> };

/** Customers by when they were won: whether they stay, what they buy, and when they have paid for themselves. */
export default async function CohortsPage({ searchParams }: Props) {
  const ctx = await requirePageContext();
  const now = new Date();
  const search = await searchParams;
  const asked = readView(ctx, search, now);
  const view = { ...asked, grain: cohortGrainOf(asked) };
  const choices = parseCohortChoices(search);
  const { cohorts, payback, ignored } = cohortQueriesOf(view, choices, await paybackDimensions(ctx));
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({ ...cohortsOptions(cohorts), queryFn: () => getCohorts(ctx, cohorts, { now }) }),
    client.prefetchQuery({
      ...cohortPaybackOptions(payback),
      queryFn: () => getCohortPayback(ctx, payback, { now }),
    }),
    client.prefetchQuery({ ...dimensionValuesOptions(), queryFn: () => listDimensionValues(ctx) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody
        bar={
          <PeriodBar
            view={view}
            keep={cohortChoicesToSearch(choices)}
            dimensions={cohortDimensions}
            grains={["month", "quarter"]}
            compares={false}
          />
        }
      >
        <CohortsView view={view} choices={choices} queries={{ cohorts, payback }} ignored={ignored} />
      </PageBody>
    </HydrationBoundary>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { type CohortChoices, cohortSearch } from "@/lib/contracts/cohort-view";
import type { CohortPaybackQuery, CohortQuery } from "@/lib/contracts/cohorts";
import type { View } from "@/lib/contracts/view";
import { paybackHeadline, retentionHeadline } from "@/lib/format/cohort-words";
import { cohortPaybackOptions, cohortsOptions } from "@/lib/queries/cohorts";
import { PaybackCard } from "./payback-card";
import { RetentionCard } from "./retention-card";

type Props = {
  view: View;
  choices: CohortChoices;
  queries: { cohorts: CohortQuery; payback: CohortPaybackQuery };
  /** Dimensions of the view's filter that payback is not filtered by. */
  ignored: readonly string[];
};

/** Customers by when they were won: what became of them, in a sentence, as a map, and against what they cost. */
export function CohortsView({ view, choices, queries, ignored }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const words = useOrganization();
  const [isPending, startTransition] = useTransition();
  const cohorts = useQuery(cohortsOptions(queries.cohorts));
  const payback = useQuery(cohortPaybackOptions(queries.payback));
  const choose = (next: CohortChoices) =>
    startTransition(() => router.replace(`${pathname}${cohortSearch(view, next)}`, { scroll: false }));

  const sentences = [
    cohorts.data && cohorts.data.reason === null && cohorts.data.cohorts.some(({ size }) => size > 0)
      ? retentionHeadline(cohorts.data, words)
      : "",
    payback.data && payback.data.reason === null ? paybackHeadline(payback.data.average, words) : "",
  ];
  return (
    <>
      <PageHeader
        title="Cohorts"
        description={
          sentences.filter(Boolean).join(" ") ||
          "What becomes of customers, by the period in which they were won."
        }
      />
      <div
        aria-busy={isPending}
        className={`flex flex-col gap-4 transition-opacity ${isPending ? "opacity-60" : ""}`}
      >
        {cohorts.data ? (
          <RetentionCard
            data={cohorts.data}
            filter={queries.cohorts.filter}
            choices={choices}
            onChange={choose}
          />
        ) : (
          <Pending what="The cohorts" query={cohorts} />
        )}
        {payback.data ? (
          <PaybackCard data={payback.data} filter={queries.payback.filter} ignored={ignored} />
        ) : (
          <Pending what="Payback" query={payback} />
        )}
      </div>
    </>
  );
}

type Query = { error: Error | null; refetch: () => unknown; isFetching: boolean };

/** A card whose numbers are not there: still coming, or failed, while the other one works. */
function Pending({ what, query }: { what: string; query: Query }) {
  return (
    <Card>
      {query.error ? (
        <ErrorState
          title={`${what} could not be read`}
          onRetry={() => query.refetch()}
          retrying={query.isFetching}
        >
          {query.error.message}
        </ErrorState>
      ) : (
        <Skeleton className="h-80 w-full" />
      )}
    </Card>
  );
}

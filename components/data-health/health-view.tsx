"use client";

import { useQuery } from "@tanstack/react-query";
import { DatabaseZap } from "lucide-react";
import { useOrganization } from "@/components/layout/organization-context";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { DataHealth } from "@/lib/contracts/data-health";
import { formatDateRange } from "@/lib/format/format-period";
import { formatCount } from "@/lib/format/format-value";
import { ageWords } from "@/lib/format/health-words";
import { dataHealthOptions } from "@/lib/queries/data-health";
import { problemOf } from "@/lib/queries/problem-of";
import { CheckNow } from "./check-now";
import { Freshness } from "./freshness";
import { TypeWeaknesses } from "./type-weaknesses";

const headline = ({ types }: DataHealth, locale: string): string => {
  const weaknesses = types.flatMap((type) => type.weaknesses).length;
  const odd = types.filter(({ rhythm }) => rhythm && ["silent", "low", "high"].includes(rhythm.state)).length;
  const found =
    weaknesses === 0
      ? "No weakness was found."
      : `${formatCount(weaknesses, locale)} ${weaknesses === 1 ? "weakness was" : "weaknesses were"} found.`;
  return odd === 0
    ? `${found} Records come in as usual.`
    : `${found} ${odd === 1 ? "One type of record does" : `${odd} types of records do`} not come in as usual.`;
};

/** How good the data is: how fresh and regular, what is wrong with it, and how much that matters to which number. */
export function HealthView() {
  const { locale } = useOrganization();
  const { data, error, refetch, isFetching } = useQuery(dataHealthOptions());
  if (!data) {
    if (!error) return <Skeleton className="h-96 w-full" />;
    return (
      <ErrorState title="The check could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {problemOf(error).detail} Your records are safe; other pages still work.
      </ErrorState>
    );
  }
  const age = data.checking
    ? `Checked ${ageWords(data.checkedAt, data.asOf)}; records have changed since and are being checked anew.`
    : `Checked ${ageWords(data.checkedAt, data.asOf)}.`;
  const known = data.types.filter(({ records }) => records > 0);
  if (known.length === 0) {
    return (
      <>
        <PageHeader title="Data health" />
        <EmptyState icon={<DatabaseZap />} title="There are no records yet">
          Once they are sent or imported, this page says how fresh they are, what is missing or contradictory
          in them, and which KPIs that touches by how much.
        </EmptyState>
      </>
    );
  }
  const weak = known.filter(({ weaknesses }) => weaknesses.length > 0);
  return (
    <>
      <PageHeader
        title="Data health"
        description={headline(data, locale)}
        actions={<CheckNow health={data} />}
      />
      <div className="flex flex-col gap-8">
        <Freshness types={data.types} age={age} />
        {weak.length > 0 && (
          <section aria-labelledby="weaknesses" className="flex flex-col gap-4">
            <div>
              <h2 id="weaknesses" className="font-semibold text-lg">
                Weaknesses
              </h2>
              <p className="mt-0.5 max-w-prose text-ink-muted text-sm">
                What each can do to a KPI is about {formatDateRange(data.from, data.to, locale)}, and taken as
                far as it can go: the truth lies between.
              </p>
            </div>
            {weak.map((type) => (
              <TypeWeaknesses key={type.type} health={type} />
            ))}
          </section>
        )}
      </div>
    </>
  );
}

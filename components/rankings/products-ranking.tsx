"use client";

import { useQuery } from "@tanstack/react-query";
import { DownloadButton } from "@/components/charts/download-button";
import { useOrganization } from "@/components/layout/organization-context";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { comparisonCsv } from "@/lib/charts/comparison-rows";
import type { Comparison, ProductRankingQuery } from "@/lib/contracts/rankings";
import type { View } from "@/lib/contracts/view";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { unitTitle } from "@/lib/format/unit";
import { problemOf } from "@/lib/queries/problem-of";
import { productRankingOptions } from "@/lib/queries/rankings";
import { ComparisonTable } from "./comparison-table";
import { kpiAddress } from "./kpi-address";

/** Products by what they bring and what people ask for. */
export function ProductsRanking({ query, view }: { query: ProductRankingQuery; view: View }) {
  const { currency } = useOrganization();
  const { data, error, refetch, isFetching } = useQuery(productRankingOptions(query));
  if (!data) {
    if (!error) return <Skeleton className="h-96 w-full" />;
    return (
      <ErrorState title="The products could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  if (!data.groups.some(({ value }) => value !== null)) {
    return (
      <Card>
        <EmptyState title="No lead, deal or order names a product">
          Send the field “product” with them, and each product stands here by interest and by revenue.
        </EmptyState>
      </Card>
    );
  }
  const titled = data.kpis.map(({ id, shortName, unit }) => ({
    id,
    title: `${shortName} (${unitTitle(unit, currency)})`,
  }));
  return (
    <Card as="section" aria-label="Products">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-2">
        <p className="min-w-0 flex-1 text-balance text-lg">
          <Answer comparison={data} />
        </p>
        <DownloadButton
          title={`products ${query.from}`}
          csv={() => comparisonCsv("product", titled, data.groups)}
        />
      </div>
      <ComparisonTable
        label="Products side by side"
        comparison={data}
        dimension="Product"
        filter={query.filter}
        hrefOf={(kpi, group) => kpiAddress(kpi.id, view, "product", group.value)}
      />
    </Card>
  );
}

type Group = Comparison["groups"][number];

/** Which product earns the most, and which is asked for the most. */
function Answer({ comparison: { groups } }: { comparison: Comparison }) {
  const { locale, currency } = useOrganization();
  const leading = (kpi: string): { group: Group; value: number } | null => {
    const known = groups.flatMap((group) => {
      const value = group.cells[kpi]?.point.value ?? null;
      return group.value === null || value === null || value <= 0 ? [] : [{ group, value }];
    });
    return known.toSorted((a, b) => b.value - a.value)[0] ?? null;
  };
  const [revenue, interest] = [leading("revenue"), leading("leads-created")];
  return (
    <>
      {revenue ? (
        <>
          <strong>{revenue.group.label}</strong> brings the most,{" "}
          {formatValue(revenue.value, "money", { locale, currency, compact: true })}.
        </>
      ) : (
        "No product brought revenue in this period."
      )}{" "}
      {interest && (
        <>
          {interest.group.value === revenue?.group.value ? (
            "It is asked for the most too"
          ) : (
            <>
              <strong>{interest.group.label}</strong> is asked for the most
            </>
          )}
          : {formatCount(interest.value, locale)} leads.
        </>
      )}
    </>
  );
}

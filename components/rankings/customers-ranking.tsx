"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { DownloadButton } from "@/components/charts/download-button";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { customersCsv } from "@/lib/charts/customers-csv";
import type { CustomerRanking } from "@/lib/contracts/rankings";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { problemOf } from "@/lib/queries/problem-of";
import { customerRankingOptions, type RankedBy, readWholeRanking } from "@/lib/queries/rankings";
import { CustomersTable } from "./customers-table";
import { ViewLinks } from "./view-links";

/** Customers by profit, most or least first: the answer in a sentence, then one by one. */
export function CustomersRanking({ query }: { query: RankedBy }) {
  const { locale, currency } = useOrganization();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const ranking = useInfiniteQuery(customerRankingOptions(query));
  const first = ranking.data?.pages[0];
  const addressWith = (change: Partial<Pick<RankedBy, "order" | "sort">>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change)) next.set(name, value);
    return `${pathname}?${next}`;
  };
  // The column in force turns around; another starts with the most.
  const sortBy = (sort: RankedBy["sort"]) => {
    const order = sort === query.sort && query.order === "most" ? "least" : "most";
    router.replace(addressWith({ sort, order }), { scroll: false });
  };
  if (!first) {
    if (!ranking.error) return <Skeleton className="h-96 w-full" />;
    return (
      <ErrorState
        title="The ranking could not be read"
        onRetry={() => ranking.refetch()}
        retrying={ranking.isFetching}
      >
        {problemOf(ranking.error).detail}
      </ErrorState>
    );
  }
  if (first.customers.length === 0) {
    return (
      <Card>
        <EmptyState title="No customer in this period">
          Customers who purchased, opened a ticket or were customers in it stand here, by what they earn.
          Choose a longer period, or take a filter away.
        </EmptyState>
      </Card>
    );
  }
  const customers = ranking.data?.pages.flatMap((page) => page.customers) ?? [];
  const save = async () => customersCsv(await readWholeRanking(query), currency);
  return (
    <Card as="section" aria-label="Customers">
      <p className="text-lg text-balance">
        <Answer ranking={first} />
      </p>
      <p className="mt-1 mb-4 max-w-prose text-ink-muted text-sm">{first.caveat}</p>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <ViewLinks
          label="Order"
          choices={(["most", "least"] as const).map((order) => ({
            label: order === "most" ? "Most first" : "Least first",
            href: addressWith({ order }),
            current: query.order === order,
          }))}
        />
        <DownloadButton title={`customers ${query.from}`} csv={save} />
      </div>
      <CustomersTable ranking={first} customers={customers} query={query} onSort={sortBy} />
      {ranking.hasNextPage && (
        <p className="mt-4 flex flex-wrap items-center gap-3 text-ink-muted text-sm">
          <Button onClick={() => ranking.fetchNextPage()} pending={ranking.isFetchingNextPage}>
            Show more
          </Button>
          {formatCount(customers.length, locale)} of {formatCount(first.totals.customers, locale)} customers
        </p>
      )}
      {ranking.isFetchNextPageError && (
        <p role="alert" className="mt-2 text-off-ink text-sm">
          {problemOf(ranking.error).detail}
        </p>
      )}
    </Card>
  );
}

/** "The top 10 of 412 customers bring 43 % of €2,800,000; 97 purchased nothing." The other end first for the least. */
function Answer({ ranking: { totals, order } }: { ranking: CustomerRanking }) {
  const { locale, currency } = useOrganization();
  const { customers, withoutPurchase, topTenSharePercent, revenue, revenueWithoutCustomer } = totals;
  const money = (value: number) => formatValue(value, "money", { locale, currency, compact: true });
  if (order === "least" && withoutPurchase > 0) {
    return (
      <>
        <strong>{formatCount(withoutPurchase, locale)}</strong> of {formatCount(customers, locale)} customers
        purchased nothing. All others brought {money(revenue)}.
      </>
    );
  }
  const share = formatValue(topTenSharePercent, "%", { locale, currency, digits: 0 });
  return (
    <>
      {topTenSharePercent === null || customers <= 10 ? (
        <>
          {formatCount(customers, locale)} customers brought <strong>{money(revenue)}</strong>
        </>
      ) : (
        <>
          The top 10 of {formatCount(customers, locale)} customers bring <strong>{share}</strong> of{" "}
          {money(revenue)}
        </>
      )}
      {withoutPurchase > 0 && <>; {formatCount(withoutPurchase, locale)} purchased nothing</>}.
      {revenueWithoutCustomer > 0 && <> Another {money(revenueWithoutCustomer)} names no customer.</>}
    </>
  );
}

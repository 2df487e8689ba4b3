import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageBody } from "@/components/layout/page-body";
import { PeriodBar } from "@/components/layout/period-bar/period-bar";
import { RankingsView } from "@/components/rankings/rankings-view";
import { customerRankingQuerySchema, productRankingQuerySchema } from "@/lib/contracts/rankings";
import { type SearchParams, viewToSearch } from "@/lib/contracts/view";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { makeQueryClient } from "@/lib/queries/query-client";
import { customerRankingOptions, productRankingOptions } from "@/lib/queries/rankings";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listDimensionValues } from "@/lib/server/kpi/list-dimension-values";
import { getCustomerRanking } from "@/lib/server/kpi/rankings/get-customer-ranking";
import { getProductRanking } from "@/lib/server/kpi/rankings/get-product-ranking";
import { rankedDimensions } from "@/lib/server/kpi/rankings/ranked-dimensions";
import { filterWithin, readView } from "@/lib/server/view/read-view";

export const metadata: Metadata = { title: "Rankings" };

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Customers or products in order. What the address asks for and a ranking does not know falls back to the default. */
export default async function RankingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requirePageContext();
  const search = await searchParams;
  const now = new Date();
  const view = readView(ctx, search, now);
  const tab = textOf(search.tab) === "products" ? "products" : "customers";
  const dimensions = rankedDimensions[tab];
  const asked = { from: view.from, to: view.to, filter: filterWithin(view.filter, dimensions) };
  const client = makeQueryClient();
  const values = client.prefetchQuery({
    ...dimensionValuesOptions(),
    queryFn: () => listDimensionValues(ctx),
  });
  const { order, sort } = customerRankingQuerySchema.shape;
  const known = {
    order: order.catch("most").parse(textOf(search.order)),
    sort: sort.catch("profit").parse(textOf(search.sort)),
  };
  const customers = { ...asked, ...known };
  const products = productRankingQuerySchema.parse(asked);
  const ranking =
    tab === "products"
      ? client.prefetchQuery({
          ...productRankingOptions(products),
          queryFn: () => getProductRanking(ctx, products, { now }),
        })
      : client.prefetchInfiniteQuery({
          ...customerRankingOptions(customers),
          queryFn: () => getCustomerRanking(ctx, { ...customers, limit: 50 }, { now }),
        });
  await Promise.all([values, ranking]);
  const base = viewToSearch(view);
  const addresses = {
    customers: `/analysis/rankings${base}`,
    products: `/analysis/rankings${base ? `${base}&` : "?"}tab=products`,
  };
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody
        bar={
          <PeriodBar
            view={view}
            keep={tab === "products" ? { tab } : known}
            dimensions={dimensions}
            grains={[]}
            compares={false}
          />
        }
      >
        <RankingsView
          view={view}
          ranked={tab === "products" ? { tab, query: products } : { tab, query: customers }}
          addresses={addresses}
        />
      </PageBody>
    </HydrationBoundary>
  );
}

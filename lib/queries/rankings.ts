import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type * as operations from "@/lib/contracts/operations/rankings";
import type {
  Comparison,
  CustomerRanking,
  CustomerRankingQuery,
  OwnerComparisonQuery,
  ProductRankingQuery,
  RankedCustomer,
} from "@/lib/contracts/rankings";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** A ranking without where in it a page begins. */
export type RankedBy = Omit<CustomerRankingQuery, "cursor" | "limit">;

/** Customers by profit, a page at a time. The server prefetches the first under the same key. */
export const customerRankingOptions = (query: RankedBy) =>
  infiniteQueryOptions({
    queryKey: [...numbersKey, "rankings", "customers", query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }): Promise<CustomerRanking> =>
      call<typeof operations.getCustomerRanking>("GET /rankings/customers", {
        query: { ...query, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page: CustomerRanking) => page.nextCursor ?? undefined,
  });

/** A file that a browser makes holds at most so many customers. */
const maxRowsOfFile = 20_000;

/** The whole ranking, for a file; cut at 20,000 customers. */
export const readWholeRanking = async (query: RankedBy): Promise<RankedCustomer[]> => {
  const customers: RankedCustomer[] = [];
  let cursor: string | undefined;
  do {
    const page = await call<typeof operations.getCustomerRanking>("GET /rankings/customers", {
      query: { ...query, cursor, limit: 200 },
    });
    customers.push(...page.customers);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && customers.length < maxRowsOfFile);
  return customers;
};

/** Products by interest and revenue. */
export const productRankingOptions = (query: ProductRankingQuery) =>
  queryOptions<Comparison>({
    queryKey: [...numbersKey, "rankings", "products", query],
    queryFn: ({ signal }) =>
      call<typeof operations.getProductRanking>("GET /rankings/products", { query, signal }),
  });

/** Owners or teams side by side. */
export const ownerComparisonOptions = (query: OwnerComparisonQuery) =>
  queryOptions<Comparison>({
    queryKey: [...numbersKey, "rankings", "owners", query],
    queryFn: ({ signal }) =>
      call<typeof operations.getOwnerComparison>("GET /rankings/owners", { query, signal }),
  });

import { queryOptions } from "@tanstack/react-query";
import type { CustomerValuesQuery } from "@/lib/contracts/customer-values";
import type { listCustomerValues } from "@/lib/contracts/operations/customer-values";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** The customers of highest expected value, or of those more likely gone than not. */
export const customerValuesOptions = (query: CustomerValuesQuery) =>
  queryOptions({
    queryKey: [...numbersKey, "customer-values", query],
    queryFn: ({ signal }) =>
      call<typeof listCustomerValues>("GET /kpis/customer-lifetime-value/customers", { query, signal }),
  });

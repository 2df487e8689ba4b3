import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ExchangeRatesSettings } from "@/components/settings/exchange-rates/exchange-rates-settings";
import { rateCurrenciesOptions } from "@/lib/queries/exchange-rates";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listExchangeRates } from "@/lib/server/exchange-rates/list-exchange-rates";
import { currencyChoices } from "@/lib/server/organizations/choices";

export const metadata: Metadata = { title: "Exchange rates" };

export default async function ExchangeRatesPage() {
  const ctx = await requirePageContext();
  const client = makeQueryClient();
  client.setQueryData(rateCurrenciesOptions().queryKey, await listExchangeRates(ctx, { limit: 1 }));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ExchangeRatesSettings choices={currencyChoices(ctx.organization.currency)} />
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ExchangeRatesSettings } from "@/components/settings/exchange-rates/exchange-rates-settings";
import { OPEN_AT_ONCE } from "@/components/settings/exchange-rates/open-at-once";
import { RATES_SHOWN, rateCurrenciesOptions, ratesOptions } from "@/lib/queries/exchange-rates";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listExchangeRates } from "@/lib/server/exchange-rates/list-exchange-rates";
import { currencyChoices } from "@/lib/server/organizations/choices";

export const metadata: Metadata = { title: "Exchange rates" };

export default async function ExchangeRatesPage() {
  const ctx = await requirePageContext();
  const client = makeQueryClient();
  const overview = await listExchangeRates(ctx, { limit: 1 });
  client.setQueryData(rateCurrenciesOptions().queryKey, overview);
  if (overview.currencies.length <= OPEN_AT_ONCE) {
    await Promise.all(
      overview.currencies.map(async ({ currency }) => {
        const page = await listExchangeRates(ctx, { currency, limit: RATES_SHOWN });
        client.setQueryData(ratesOptions(currency).queryKey, { pages: [page], pageParams: [""] });
      }),
    );
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ExchangeRatesSettings choices={currencyChoices(ctx.organization.currency)} />
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { OrganizationSettings } from "@/components/settings/organization-settings";
import { organizationOptions } from "@/lib/queries/organization";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { currencyChoices, localeChoices, timeZoneChoices } from "@/lib/server/organizations/choices";
import { getOrganization } from "@/lib/server/organizations/get-organization";

export const metadata: Metadata = { title: "Organization" };

export default async function OrganizationPage() {
  const ctx = await requirePageContext();
  const client = makeQueryClient();
  client.setQueryData(organizationOptions().queryKey, await getOrganization(ctx));
  const { timeZone, currency, locale } = ctx.organization;
  const choices = {
    timeZones: timeZoneChoices(new Date(), timeZone),
    currencies: currencyChoices(currency),
    locales: localeChoices(locale),
  };
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <OrganizationSettings choices={choices} />
    </HydrationBoundary>
  );
}

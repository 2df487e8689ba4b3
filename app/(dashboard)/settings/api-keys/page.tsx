import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { AdminsOnly } from "@/components/settings/admins-only";
import { ApiKeysSettings } from "@/components/settings/api-keys-settings";
import { may } from "@/lib/contracts/roles";
import { apiKeysOptions } from "@/lib/queries/api-keys";
import { makeQueryClient } from "@/lib/queries/query-client";
import { listApiKeys } from "@/lib/server/api-keys/list-api-keys";
import { requirePageContext } from "@/lib/server/auth/page-context";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  const ctx = await requirePageContext();
  if (!may(ctx.role, "manage-organization")) {
    return (
      <AdminsOnly>API keys can read or write every record, so only admins see and make them.</AdminsOnly>
    );
  }
  const client = makeQueryClient();
  client.setQueryData(apiKeysOptions().queryKey, { apiKeys: await listApiKeys(ctx) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ApiKeysSettings />
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ProfileSettings } from "@/components/settings/profile-settings";
import { ownOrganizationsOptions } from "@/lib/queries/members";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listOwnOrganizations } from "@/lib/server/members/own-organizations";

export const metadata: Metadata = { title: "Your profile" };

export default async function ProfilePage() {
  const ctx = await requirePageContext();
  const client = makeQueryClient();
  client.setQueryData(ownOrganizationsOptions().queryKey, { organizations: await listOwnOrganizations(ctx) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ProfileSettings />
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { MembersSettings } from "@/components/settings/members-settings";
import { membersOptions } from "@/lib/queries/members";
import { makeQueryClient } from "@/lib/queries/query-client";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listMembers } from "@/lib/server/members/list-members";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const ctx = await requirePageContext();
  const client = makeQueryClient();
  client.setQueryData(membersOptions().queryKey, { members: await listMembers(ctx) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <MembersSettings />
    </HydrationBoundary>
  );
}

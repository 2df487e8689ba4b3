"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { MenuChoice, MenuSeparator } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { ownOrganizationsOptions, switchOrganization } from "@/lib/queries/members";
import { problemOf } from "@/lib/queries/problem-of";

/** In the account menu of somebody who belongs to several organizations: which one to look at; asked for when it opens. */
export function OrganizationChoice() {
  const here = useOrganization();
  const toast = useToast();
  const { data } = useQuery(ownOrganizationsOptions());
  const change = useMutation({
    mutationFn: switchOrganization,
    // A whole new page: nothing of this organization stays in memory.
    onSuccess: () => window.location.assign("/"),
    onError: (error) =>
      toast({ title: `You are still at ${here.name}`, description: problemOf(error).detail, tone: "off" }),
  });
  if (!data || data.organizations.length < 2) return null;
  return (
    <>
      <MenuChoice
        label="Organization"
        value={change.variables ?? here.id}
        onChange={(id) => {
          if (id !== here.id && !change.isPending) change.mutate(id);
        }}
        options={data.organizations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <MenuSeparator />
    </>
  );
}

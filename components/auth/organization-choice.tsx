"use client";

import { useQuery } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { useSwitchOrganization } from "@/components/layout/use-switch-organization";
import { MenuChoice, MenuSeparator } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { ownOrganizationsOptions } from "@/lib/queries/members";
import { problemOf } from "@/lib/queries/problem-of";

/** In the account menu of somebody who belongs to several organizations: which one to look at; asked for when it opens. */
export function OrganizationChoice() {
  const here = useOrganization();
  const toast = useToast();
  const { data } = useQuery(ownOrganizationsOptions());
  const change = useSwitchOrganization((error) =>
    toast({ title: `You are still at ${here.name}`, description: problemOf(error).detail, tone: "off" }),
  );
  // What was chosen stays chosen until the new page is there; what failed does not.
  const chosen = change.isError ? here.id : (change.variables ?? here.id);
  if (!data || data.organizations.length < 2) return null;
  return (
    <>
      <MenuChoice
        label="Organization"
        value={chosen}
        onChange={(id) => {
          if (id !== here.id && !change.isPending) change.mutate(id);
        }}
        options={data.organizations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <MenuSeparator />
    </>
  );
}

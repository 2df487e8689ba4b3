"use client";

import { useQuery } from "@tanstack/react-query";
import { useMay } from "@/components/layout/organization-context";
import type { ComboboxOption } from "@/components/ui/combobox";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { organizationOptions } from "@/lib/queries/organization";
import { problemOf } from "@/lib/queries/problem-of";
import { OrganizationFacts } from "./organization-facts";
import { OrganizationForm } from "./organization-form";

/** Long lists, named on the server, so that server and browser offer the same. */
export type OrganizationChoices = {
  timeZones: readonly ComboboxOption[];
  currencies: readonly ComboboxOption[];
  locales: readonly ComboboxOption[];
};

/** The organization's settings: to change for an admin, to read for everybody else. */
export function OrganizationSettings({ choices }: { choices: OrganizationChoices }) {
  const { data, error, refetch } = useQuery(organizationOptions());
  const mayManage = useMay("manage-organization");
  if (error && !data) {
    return (
      <ErrorState title="The settings could not be read" onRetry={() => void refetch()}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  if (!data) return <Skeleton className="h-96 max-w-3xl" />;
  return mayManage ? (
    <OrganizationForm organization={data} choices={choices} />
  ) : (
    <OrganizationFacts organization={data} choices={choices} />
  );
}

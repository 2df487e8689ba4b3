"use client";

import { useQuery } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { useSwitchOrganization } from "@/components/layout/use-switch-organization";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { roleNames } from "@/lib/contracts/roles";
import { ownOrganizationsOptions } from "@/lib/queries/members";
import { problemOf } from "@/lib/queries/problem-of";

/** The other organizations of somebody who belongs to several, and the way there. */
export function OwnOrganizations() {
  const here = useOrganization();
  const { data } = useQuery(ownOrganizationsOptions());
  const change = useSwitchOrganization();
  if (!data || data.organizations.length < 2) return null;
  return (
    <Card>
      <CardHeader title="Your organizations" />
      {change.error ? (
        <Notice tone="off" live className="mb-3">
          {problemOf(change.error).detail}
        </Notice>
      ) : null}
      <ul className="flex flex-col">
        {data.organizations.map(({ id, name, role }) => (
          <li
            key={id}
            className="flex min-h-12 items-center gap-3 border-line border-b py-1.5 last:border-b-0"
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{name}</span>
              <span className="text-ink-muted text-sm">{roleNames[role]}</span>
            </span>
            {id === here.id ? (
              <Badge tone="accent">Here</Badge>
            ) : (
              <Button size="sm" disabled={change.isPending} onClick={() => change.mutate(id)}>
                Go there
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

"use client";

import { useOrganization } from "@/components/layout/organization-context";
import { Notice } from "@/components/ui/notice";
import { roleNames } from "@/lib/contracts/roles";

/** Says why something can be read and not changed. */
export function AdminsOnly({ children }: { children: string }) {
  const { role } = useOrganization();
  return (
    <Notice className="mb-6">
      {children} Your role is {roleNames[role].toLowerCase()}.
    </Notice>
  );
}

"use client";

import { useOrganization } from "@/components/layout/organization-context";
import type { ImportCounts } from "@/lib/contracts/imports/import-schemas";
import { formatCount } from "@/lib/format/format-value";

const names = [
  ["created", "Created"],
  ["changed", "Changed"],
  ["unchanged", "Unchanged"],
  ["rejected", "Rejected"],
  ["leftOut", "Left out"],
] as const;

/** What became, or would become, of the rows of a file. */
export function Counts({ counts }: { counts: ImportCounts }) {
  const { locale } = useOrganization();
  return (
    <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5">
      {names.map(([key, label]) => (
        <div key={key}>
          <dt className="text-ink-muted text-sm">{label}</dt>
          <dd className="font-semibold text-2xl tracking-tight">{formatCount(counts[key], locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

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
  return <Figures figures={names.map(([key, label]) => ({ label, count: counts[key] }))} />;
}

/** Numbers side by side, each under its name. */
export function Figures({ figures }: { figures: readonly { label: string; count: number }[] }) {
  const { locale } = useOrganization();
  return (
    <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5">
      {figures.map(({ label, count }) => (
        <div key={label}>
          <dt className="text-ink-muted text-sm">{label}</dt>
          <dd className="font-semibold text-2xl tracking-tight">{formatCount(count, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

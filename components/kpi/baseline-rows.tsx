"use client";

import { Trash2 } from "lucide-react";
import { useOrganization } from "@/components/layout/organization-context";
import { IconButton } from "@/components/ui/icon-button";
import type { BaselineList } from "@/lib/contracts/kpi-signals";
import { formatDate } from "@/lib/format/format-period";
import { useBaselines } from "./use-baselines";

/** The baselines that were set, newest first, each with who set it and why. */
export function BaselineRows({
  kpiId,
  baselines,
  mayConfigure,
}: {
  kpiId: string;
  baselines: BaselineList["baselines"];
  mayConfigure: boolean;
}) {
  const { locale } = useOrganization();
  const change = useBaselines(kpiId);
  if (baselines.length === 0) {
    return (
      <p className="text-ink-muted text-sm">
        None was set: the limits come from the automatic baseline, the whole year before the latest one (two
        for quarters; the quarter before for weeks, the month before for days).
      </p>
    );
  }
  return (
    <ul aria-label="Baselines that were set" className="divide-y divide-line border-line border-t">
      {baselines.map(({ startsOn, reason, setBy }) => (
        <li key={startsOn} className="flex items-center justify-between gap-4 py-2">
          <span className="min-w-0">
            <span className="block">
              From {formatDate(startsOn, locale)}: {reason}
            </span>
            <span className="block text-ink-muted text-sm">Set by {setBy}</span>
          </span>
          {mayConfigure && (
            <IconButton
              label={`Remove the baseline from ${formatDate(startsOn, locale)}`}
              icon={<Trash2 aria-hidden />}
              disabled={change.isPending}
              onClick={() =>
                change.mutate({ to: null, from: { startsOn, reason }, done: "Baseline removed" })
              }
            />
          )}
        </li>
      ))}
    </ul>
  );
}

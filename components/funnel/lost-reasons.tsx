"use client";

import { Sigma } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { traceButtonClass } from "@/components/layout/trace/trace-button";
import type { Funnel, FunnelQuery, FunnelStage } from "@/lib/contracts/funnel";
import { formatCount, formatValue } from "@/lib/format/format-value";

const LostDealsDialog = dynamic(
  () => import("./lost-deals-dialog").then((module) => module.LostDealsDialog),
  {
    ssr: false,
  },
);

type Props = {
  funnel: Pick<Funnel, "from" | "to">;
  stage: FunnelStage;
  /** Under which the funnel was read. */
  query: FunnelQuery;
};

/**
 * Why deals were lost from a stage: as bars from zero, with how many deals and what they were worth, and the way to the
 * very deals.
 */
export function LostReasons({ funnel, stage: { stage, lost, lostReasons }, query: { filter } }: Props) {
  const organization = useOrganization();
  const [opened, setOpened] = useState<string | null>(null);
  const most = Math.max(1, ...lostReasons.map(({ deals }) => deals));
  return (
    <div className="min-w-0">
      <h3 className="mb-3 font-semibold text-base">
        Why deals are lost here
        {lost > 0 ? (
          <span className="ml-2 font-normal text-ink-muted text-sm">
            {formatCount(lost, organization.locale)} lost
          </span>
        ) : null}
      </h3>
      {lostReasons.length === 0 ? (
        <p className="text-ink-muted">No deal was lost from {stage}.</p>
      ) : (
        <ul aria-label={`Reasons for which deals were lost from ${stage}`} className="flex flex-col gap-3">
          {lostReasons.map(({ reason, deals, amount }) => (
            <li key={reason ?? ""}>
              <p className="flex items-baseline justify-between gap-3">
                <span
                  className={`min-w-0 flex-1 ${reason === null ? "truncate text-ink-muted" : "truncate"}`}
                  title={reason ?? undefined}
                >
                  {reason ?? "No reason given"}
                </span>
                <span className="shrink-0 text-ink-muted text-sm">
                  <span className="figures text-base text-ink">
                    {formatCount(deals, organization.locale)}
                  </span>
                  {" · "}
                  {formatValue(amount, "money", { ...organization, compact: true })}
                </span>
                <button
                  type="button"
                  aria-haspopup="dialog"
                  aria-label={`The deals lost from ${stage}: ${reason ?? "No reason given"}`}
                  title="How this number is made"
                  onClick={() => setOpened(reason ?? "")}
                  className={`${traceButtonClass} self-center`}
                >
                  <Sigma aria-hidden className="size-3.5" />
                </button>
              </p>
              <span aria-hidden className="mt-1 block h-2">
                <span
                  className={`block h-full min-w-0.5 rounded-xs ${reason === null ? "bg-none" : "bg-series-1"}`}
                  style={{ width: `${(deals / most) * 100}%` }}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {opened === null ? null : (
        <LostDealsDialog
          query={{ from: funnel.from, to: funnel.to, filter, stage, reason: opened }}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

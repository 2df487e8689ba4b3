"use client";

import { useQuery } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusIcon } from "@/components/ui/status-badge";
import { statusWords } from "@/lib/charts/chart-point";
import type { BandProposal } from "@/lib/contracts/benchmarks";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import { bandProposalsOptions } from "@/lib/queries/benchmarks";
import { problemOf } from "@/lib/queries/problem-of";
import { useKpiSettings } from "./use-kpi-settings";

/** Proposed thresholds beside those of today, each with what the last twelve months would have been under it. */
export function ProposeBandsDialog({ kpi, onClose }: { kpi: KpiSummary; onClose: () => void }) {
  const { data, error, refetch, isFetching } = useQuery(bandProposalsOptions(kpi.id));
  const settings = useKpiSettings(kpi.id);
  const accept = ({ bands, title }: BandProposal) =>
    settings.mutate(
      {
        input: { bands },
        done: `Thresholds set: ${title}`,
        undo: { bands: kpi.bandsEdited ? kpi.bands : null },
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Proposed thresholds"
      description={`What ${kpi.shortName} is judged by today, and what it could be; with the last twelve months under each${kpi.bandsGrain ? `. Figures are for a ${kpi.bandsGrain}` : ""}.`}
    >
      {data ? (
        <div className="flex flex-col gap-4">
          <ul className="grid gap-4 sm:grid-cols-2">
            {data.proposals.map((proposal) => (
              <Proposal
                key={proposal.id}
                kpi={kpi}
                proposal={proposal}
                months={data.months}
                pending={settings.isPending}
                onAccept={() => accept(proposal)}
              />
            ))}
          </ul>
          {data.withheld.map((reason) => (
            <p key={reason} className="text-ink-muted text-sm">
              {reason}
            </p>
          ))}
        </div>
      ) : error ? (
        <ErrorState title="Nothing could be proposed" onRetry={() => refetch()} retrying={isFetching}>
          {problemOf(error).detail}
        </ErrorState>
      ) : (
        <Skeleton className="h-64 w-full" />
      )}
    </Dialog>
  );
}

function Proposal({
  kpi,
  proposal,
  months,
  pending,
  onAccept,
}: {
  kpi: KpiSummary;
  proposal: BandProposal;
  months: readonly string[];
  pending: boolean;
  onAccept: () => void;
}) {
  const organization = useOrganization();
  const { bands, title, basis, statuses, from } = proposal;
  const show = (value: number) => formatValue(value, kpi.unit, organization);
  const sign = kpi.direction === "up" ? "≥" : "≤";
  const count = (status: "ok" | "watch" | "off") => statuses.filter((each) => each === status).length;
  return (
    <li
      className="row-span-4 grid grid-rows-subgrid gap-3 rounded-lg border border-line p-4"
      data-testid="proposal"
    >
      <div>
        <h3 className="font-semibold">{title}</h3>
        <p className="mt-0.5 text-ink-muted text-sm">{basis}</p>
      </div>
      <dl className="grid grid-cols-[1fr_auto] content-start gap-y-1 text-sm">
        {bands && (
          <>
            <dt className="text-ink-muted">On track</dt>
            <dd className="figures">{`${sign} ${show(bands.ok)}`}</dd>
            <dt className="text-ink-muted">Watch</dt>
            <dd className="figures">{`${sign} ${show(bands.watch)}`}</dd>
          </>
        )}
      </dl>
      <div>
        <ul aria-label="The last twelve months" className="flex flex-wrap gap-1">
          {statuses.map((status, index) => {
            const month = formatPeriod(months[index] ?? "", "month", organization.locale);
            return (
              <li key={months[index]} title={`${month}: ${status ? statusWords[status] : "no status"}`}>
                <StatusIcon status={status ?? "none"} className="size-4" />
                <span className="sr-only">{`${month}: ${status ? statusWords[status] : "no status"}`}</span>
              </li>
            );
          })}
        </ul>
        <p className="mt-1 text-ink-muted text-sm">
          {bands
            ? `${count("ok")} on track · ${count("watch")} watch · ${count("off")} off track`
            : "No month has a status."}
        </p>
      </div>
      {from !== "today" && (
        <div>
          <Button size="sm" variant="primary" pending={pending} onClick={onAccept}>
            Use these
          </Button>
        </div>
      )}
    </li>
  );
}

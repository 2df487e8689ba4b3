"use client";

import { useQuery } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Trace } from "@/lib/contracts/trace";
import { formatInterval } from "@/lib/format/format-interval";
import { formatDateRange } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { problemOf } from "@/lib/queries/problem-of";
import { type TraceAsked, traceOptions } from "@/lib/queries/trace";
import { MissingRecords } from "./missing-records";
import { NumberParts } from "./number-parts";
import { OtherDefinitions } from "./other-definitions";
import { TraceFacts } from "./trace-facts";

type Props = { asked: TraceAsked; onClose: () => void };

const reasonWords = {
  "no-data": "No data in this period",
  "not-computable": "Not computable",
  "not-mature": "Too early to tell",
} as const;

/** How a number is made, over the page that shows it: formula, parts and rows, bounds, and other definitions. */
export function TracePanel({ asked, onClose }: Props) {
  const { locale } = useOrganization();
  const query = useQuery(traceOptions(asked));
  const { data } = query;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="How this number is made"
      description={`${data ? `${data.name}, ` : ""}${formatDateRange(asked.start, asked.end, locale)}`}
      footer={<ButtonLink href={pageOf(asked)}>Open the KPI page</ButtonLink>}
    >
      {data ? (
        <Told trace={data} asked={asked} />
      ) : query.error ? (
        <ErrorState
          title="The number could not be taken apart"
          onRetry={() => query.refetch()}
          retrying={query.isFetching}
        >
          {problemOf(query.error).detail}
        </ErrorState>
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
    </Dialog>
  );
}

/** The KPI's page under the same variant and filter. */
const pageOf = ({ kpi, variant, filter }: TraceAsked): string => {
  const search = new URLSearchParams();
  if (variant) search.set("variant", variant);
  for (const [dimension, values] of Object.entries(filter)) {
    for (const value of values ?? []) search.append(`filter[${dimension}]`, value);
  }
  const text = search.toString();
  return `/kpis/${kpi}${text ? `?${text}` : ""}`;
};

function Told({ trace, asked }: { trace: Trace; asked: TraceAsked }) {
  const format = useOrganization();
  const shown = trace.variants.find(({ id }) => id === trace.variant);
  const point = shown?.point;
  if (!shown || !point) return null;
  const interval = formatInterval(point.value, point.interval, trace.unit, format);
  const facts = [
    point.partial ? "in progress" : null,
    point.n === null ? null : `n = ${formatCount(point.n, format.locale)}`,
    interval && `95 % interval ${interval}`,
  ].filter(Boolean);
  return (
    <>
      <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="figures text-2xl" data-testid="trace-value">
          {point.value === null && point.reason ? (
            <span className="text-ink-muted text-xl">{reasonWords[point.reason]}</span>
          ) : (
            formatValue(point.value, trace.unit, format)
          )}
        </span>
        {point.status && <StatusBadge status={point.status} />}
        <span className="text-ink-muted text-sm">{facts.join(" · ")}</span>
      </p>
      {trace.missing.length > 0 && <MissingRecords missing={trace.missing} className="mb-4" />}
      <NumberParts
        kpi={trace.kpi}
        unit={trace.unit}
        variant={shown}
        point={point}
        read={{ grain: asked.grain, variant: trace.variant, filter: asked.filter }}
      />
      <TraceFacts trace={trace} filter={asked.filter} />
      <OtherDefinitions trace={trace} />
    </>
  );
}

import { useOrganization } from "@/components/layout/organization-context";
import { TraceButton } from "@/components/layout/trace/trace-button";
import type { Funnel, FunnelDimension, FunnelQuery } from "@/lib/contracts/funnel";
import { formatDateRange } from "@/lib/format/format-period";

type Props = {
  funnel: Pick<Funnel, "from" | "to">;
  query: FunnelQuery;
  stage: string;
  /** One group of the stage: its value, "" for "Not set", and what it is called. */
  group?: { by: FunnelDimension; value: string; label: string };
  className?: string;
};

/** How a stage's conversion is made: of the deals that entered it, those that have left forward so far, with their rows. */
export function StageTrace({ funnel: { from, to }, query, stage, group, className }: Props) {
  const { locale } = useOrganization();
  const of = [`conversion of ${stage}`, group?.label, formatDateRange(from, to, locale)];
  return (
    <TraceButton
      className={className}
      of={of.filter(Boolean).join(", ")}
      number={{
        kpi: "stage-conversion",
        // The funnel follows the entries of its days, whenever they were left.
        variant: "cohort",
        start: from,
        end: to,
        filter: { ...query.filter, ...(group ? { [group.by]: [group.value] } : {}), stage: [stage] },
      }}
    />
  );
}

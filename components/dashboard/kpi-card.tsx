import type { ReactNode } from "react";
import { Sparkline } from "@/components/charts/sparkline";
import { useOrganization } from "@/components/layout/organization-context";
import { MissingOfKpi } from "@/components/layout/trace/missing-of-kpi";
import { TraceButton } from "@/components/layout/trace/trace-button";
import { Card } from "@/components/ui/card";
import { PageLink } from "@/components/ui/page-link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Dashboard, DashboardCard } from "@/lib/contracts/kpi";
import { formatInterval } from "@/lib/format/format-interval";
import { CardChange } from "./card-change";
import { CardSignal } from "./card-signal";
import { CardValue } from "./card-value";
import { ObjectiveProgress } from "./objective-progress";
import { comparisonName, periodName } from "./period-names";

type Props = {
  card: DashboardCard;
  grain: Dashboard["grain"];
  href: string;
  /** What explains the change, in a few words; its line is kept free while it is not known. */
  reason?: ReactNode;
  /** That the data behind the number is weak, where it is. */
  health?: ReactNode;
};

/**
 * The card anatomy, the same everywhere: name and badge, value, change with its base, sparkline, objective. The
 * whole card opens the KPI.
 */
export function KpiCard({ card, grain, href, reason, health }: Props) {
  const organization = useOrganization();
  const { latest, comparison } = card;
  const interval = formatInterval(latest.value, latest.interval, card.unit, organization);
  return (
    <Card
      as="article"
      padded={false}
      className="relative flex h-full flex-col gap-3 p-4 transition-colors hover:border-line-strong has-[a:focus-visible]:border-accent"
    >
      <div className="flex min-h-6 items-start justify-between gap-3">
        <h3 className="pt-0.5 font-normal text-ink-muted text-sm">
          <PageLink href={href} className="after:absolute after:inset-0 after:rounded-lg">
            {card.name}
          </PageLink>
        </h3>
        {latest.status && <StatusBadge status={latest.status} />}
      </div>
      <div>
        <p className="flex flex-wrap items-baseline gap-x-2">
          <CardValue card={card} className="text-2xl" />
          <span className="text-ink-muted text-xs">
            {periodName(latest, grain, organization)}
            {latest.partial && " so far"}
            {interval && ` · 95 % ${interval}`}
          </span>
          <TraceButton
            className="self-center"
            of={`${card.shortName}, ${periodName(latest, grain, organization)}`}
            number={{
              kpi: card.kpi,
              start: latest.start,
              end: latest.end,
              grain,
              ignoredFilters: card.ignoredFilters,
            }}
          />
        </p>
        <p className="mt-1 flex flex-wrap gap-x-1.5 text-ink-muted text-sm">
          {latest.value === null ? (
            latest.reasonDetail
          ) : comparison.value === null ? (
            "Nothing earlier to compare with"
          ) : (
            <>
              <CardChange card={card} /> {comparisonName(latest, comparison, grain, organization)}
              {card.changeVerdict === "within-noise" && ", within noise"}
            </>
          )}
        </p>
        <CardSignal card={card} grain={grain} />
        {reason && <p className="mt-0.5 min-h-5 text-ink-muted text-sm">{reason}</p>}
      </div>
      {latest.reason === "not-computable" && <MissingOfKpi kpi={card.kpi} />}
      <Sparkline
        points={card.points}
        bands={card.bands}
        limits={card.behaviour.segments}
        direction={card.direction}
        label={`${card.name}, ${card.points.length} periods`}
        className="mt-auto h-12 w-full"
      />
      {card.objective && <ObjectiveProgress objective={card.objective} unit={card.unit} />}
      {health}
      {card.ignoredFilters.length > 0 && (
        <p className="text-watch-ink text-xs">Not filtered by {card.ignoredFilters.join(", ")}</p>
      )}
    </Card>
  );
}

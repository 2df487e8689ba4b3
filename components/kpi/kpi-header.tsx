import { useOrganization } from "@/components/layout/organization-context";
import { TraceButton } from "@/components/layout/trace/trace-button";
import { TextLink } from "@/components/ui/button";
import { ChangeText } from "@/components/ui/change-text";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Filter, KpiSummary, Point, Series } from "@/lib/contracts/kpi";
import type { ChangeVerdict } from "@/lib/contracts/kpi-signals";
import { deltaOf, describeDelta, directionOf, formatDelta } from "@/lib/format/format-delta";
import { formatInterval } from "@/lib/format/format-interval";
import { formatPeriod } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { isSmallSample } from "@/lib/format/signal-words";

type Props = {
  kpi: KpiSummary;
  series: Series;
  point: Point;
  /** What the point is held against, like for like; null when nothing earlier is known. */
  base: Point | null;
  backHref: string;
  /** Whether the change is more than noise. */
  verdict: ChangeVerdict;
  /** Under which the point was read. */
  filter: Filter;
};

const reasonWords = {
  "no-data": "No data in this period",
  "not-computable": "Not computable",
  "not-mature": "Too early to tell",
} as const;

const judged = (rises: boolean, direction: KpiSummary["direction"]) =>
  rises === (direction === "up") ? "better" : "worse";

/** The answer first: the latest value, its status, its change, and how sure it is. */
export function KpiHeader({ kpi, series, point, base, backHref, verdict, filter }: Props) {
  const organization = useOrganization();
  const { locale } = organization;
  const name = (of: Point) => formatPeriod(of.start, series.grain, locale, organization.fiscalYearStartMonth);
  const delta = deltaOf(point.value, base?.value ?? null, kpi.unit);
  const direction = delta ? directionOf(delta) : 0;
  const interval = formatInterval(point.value, point.interval, kpi.unit, organization);
  const small = isSmallSample(point);
  const facts = [
    point.n === null ? null : `n = ${formatCount(point.n, locale)}`,
    interval && `95 % interval ${interval}`,
    small && "few cases: read it with its interval",
  ].filter(Boolean);
  return (
    <header className="mb-6">
      <p className="mb-1 text-ink-muted text-sm">
        <TextLink href={backHref}>KPIs</TextLink>
      </p>
      <h1 className="font-semibold text-xl tracking-tight">
        {kpi.name}
        {kpi.shortName !== kpi.name && (
          <span className="ml-2 font-normal text-ink-muted">{kpi.shortName}</span>
        )}
      </h1>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="figures text-3xl" data-testid="kpi-value">
          {point.value === null && point.reason ? (
            <span className="text-ink-muted text-xl">{reasonWords[point.reason]}</span>
          ) : (
            formatValue(point.value, kpi.unit, organization)
          )}
        </span>
        <TraceButton
          of={`${kpi.shortName}, ${name(point)}`}
          number={{
            kpi: kpi.id,
            start: point.start,
            end: point.end,
            grain: series.grain,
            variant: series.variant,
            filter,
          }}
        />
        {point.status && <StatusBadge status={point.status} />}
        <span className="flex flex-wrap items-baseline gap-x-1.5 text-ink-muted text-sm">
          {name(point)}
          {point.partial && " so far"}
          {delta && base && (
            <>
              <span aria-hidden>·</span>
              <ChangeText
                text={formatDelta(point.value, base.value, kpi.unit, organization)}
                spoken={describeDelta(point.value, base.value, kpi.unit, organization)}
                direction={direction}
                judgement={
                  direction === 0 || verdict === "within-noise"
                    ? "same"
                    : judged(direction > 0, kpi.direction)
                }
              />
              vs {name(base)}
              {point.partial && ", same number of days"}
              {verdict === "within-noise" && ", within noise"}
            </>
          )}
          {facts.length > 0 && (
            <>
              <span aria-hidden>·</span>
              <span>{facts.join(" · ")}</span>
            </>
          )}
        </span>
      </div>
      {point.value === null && point.reasonDetail && (
        <p className="mt-2 text-ink-muted">{point.reasonDetail}</p>
      )}
    </header>
  );
}

import { TrendChart } from "@/components/charts/trend-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { Skeleton } from "@/components/ui/skeleton";
import { describeDelta } from "@/lib/format/format-delta";
import { formatDate } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import type { ObjectiveFormState } from "./use-objective-form";

/** What the numbers come to: a sentence that changes as they are typed, and the target against the KPI's past. */
export function TargetPreview({ state: { form, kpi, check } }: { state: ObjectiveFormState }) {
  const reader = useOrganization();
  const { baseline, dueOn, measure, grain, target: typed } = form.values;
  const target = typed === null ? null : (check?.targetValue ?? null);
  const isSum = measure === "cumulative";
  if (!kpi) return null;
  const figure = (value: number) => formatValue(value, kpi.unit, reader);
  const { locale, currency, fiscalYearStartMonth: fiscalStartMonth } = reader;
  const hasPast = check?.points.some(({ value }) => value !== null) ?? false;
  return (
    <div className="min-w-0">
      <p aria-live="polite" className="mb-3 min-h-5 text-base">
        {target !== null && baseline !== null && (
          <>
            That is <strong className="figures">{figure(target)}</strong>
            {isSum ? " in total" : ""} by {formatDate(dueOn, locale)}
            <span className="text-ink-muted">
              , {describeDelta(target, baseline, kpi.unit, reader)} from {figure(baseline)}.
            </span>
          </>
        )}
      </p>
      {/* The chart's place is kept while it is on its way: what jumps makes a click miss its button. */}
      {!check && <Skeleton className="h-[312px] w-full" />}
      {check && hasPast && (
        <TrendChart
          title={`${kpi.shortName} so far`}
          level={3}
          points={check.points}
          format={{ locale, currency, unit: kpi.unit, grain, fiscalStartMonth }}
          direction={kpi.direction}
          range={kpi.range}
          objective={target === null || isSum ? null : { label: "Target", value: target }}
          height={250}
        />
      )}
    </div>
  );
}

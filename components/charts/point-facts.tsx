import type { ReactNode } from "react";
import { StatusBadge } from "@/components/ui/status-badge";
import { type ChartPoint, reasonInWords } from "@/lib/charts/chart-point";
import { formatInterval } from "@/lib/format/format-interval";
import { formatPeriod } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { formatParts } from "@/lib/format/number-parts";
import type { FigureFormat, ValueFormat } from "@/lib/format/unit";

/** A period's name as this series names it. */
export const periodTextOf = (point: ChartPoint, format: FigureFormat) =>
  formatPeriod(point.start, format.grain, format.locale, format.fiscalStartMonth);

/** A point's value, or in words why it has none. */
export function valueTextOf(point: ChartPoint, format: ValueFormat): string {
  return point.value === null ? reasonInWords(point) : formatValue(point.value, format.unit, format);
}

/** The interval as text, or null. */
export const intervalTextOf = (point: ChartPoint, format: ValueFormat) =>
  formatInterval(point.value, point.interval ?? null, format.unit, format);

type Fact = { id: string; name: string; figure: string };

/** What stands behind a point, always in this order: parts, n, interval, comparison. */
export function factsOf(
  point: ChartPoint,
  comparison: { label: string; point: ChartPoint } | null,
  partNames: Readonly<Record<string, string>>,
  format: FigureFormat,
): Fact[] {
  const parts = Object.entries(point.parts ?? {}).map(([key, part]) => ({
    id: `part:${key}`,
    name: partNames[key] ?? key,
    figure: part === null ? "–" : formatParts(part, format.locale, { maximumFractionDigits: 2 }),
  }));
  const interval = intervalTextOf(point, format);
  return [
    ...parts,
    ...(point.n === null || point.n === undefined
      ? []
      : [{ id: "n", name: "n", figure: formatCount(point.n, format.locale) }]),
    ...(interval ? [{ id: "interval", name: "95 % interval", figure: interval }] : []),
    ...(comparison
      ? [
          {
            id: "comparison",
            name: `${comparison.label}, ${periodTextOf(comparison.point, format)}`,
            figure: valueTextOf(comparison.point, format),
          },
        ]
      : []),
  ];
}

/** The box that says all about one point: value, parts, n, interval, comparison, status, in this order everywhere. */
export function PointFacts({
  point,
  heading,
  comparison,
  signal,
  partNames,
  format,
  children,
  hint = null,
}: {
  point: ChartPoint;
  heading: string;
  comparison: { label: string; point: ChartPoint } | null;
  /** Why the point is a signal. */
  signal?: string;
  partNames: Readonly<Record<string, string>>;
  format: FigureFormat;
  /** Said below everything else. */
  children?: ReactNode;
  /** What can be done with it. */
  hint?: ReactNode;
}) {
  return (
    <div role="status" className="max-w-72 rounded-lg border border-line bg-raised p-3 text-sm shadow-raised">
      <p className="text-ink-muted">
        {heading}
        {point.partial ? ", in progress" : ""}
      </p>
      <p className="figures mt-0.5 text-ink text-lg">{valueTextOf(point, format)}</p>
      <dl className="mt-1.5 grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5">
        {factsOf(point, comparison, partNames, format).map((fact) => (
          <div key={fact.id} className="contents">
            <dt className="text-ink-muted">{fact.name}</dt>
            <dd className="text-right">{fact.figure}</dd>
          </div>
        ))}
      </dl>
      {point.note ? <p className="mt-1.5 text-ink-muted">{point.note}</p> : null}
      {signal ? <p className="mt-1.5 font-medium">{signal}</p> : null}
      {point.status ? <StatusBadge status={point.status} className="mt-2" /> : null}
      {children}
      {hint ? <p className="mt-2 text-ink-muted text-xs">{hint}</p> : null}
    </div>
  );
}

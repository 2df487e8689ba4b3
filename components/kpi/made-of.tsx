import { useOrganization } from "@/components/layout/organization-context";
import { Card, CardHeader } from "@/components/ui/card";
import type { KpiSummary, Point, Series } from "@/lib/contracts/kpi";
import { formatDateRange } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import { formatParts } from "@/lib/format/number-parts";

type Variant = KpiSummary["variants"][number];
type Props = { kpi: KpiSummary; variant: Variant; series: Series; point: Point };

const figure = (value: number | null, locale: string) =>
  value === null ? "–" : formatParts(value, locale, { maximumFractionDigits: 2 });

/** "294 ÷ 412 × 100 = 71.4 %", where the value is a quotient of two parts; nothing otherwise. */
const quotientLine = (point: Point, result: string, locale: string): string | null => {
  const { value, numerator, denominator } = point;
  if (value === null || numerator === null || denominator === null || denominator === 0) return null;
  const hundredfold = Math.abs((numerator * 100) / denominator - value) < 1e-6 * Math.max(1, Math.abs(value));
  const division = `${figure(numerator, locale)} ÷ ${figure(denominator, locale)}`;
  return `${division}${hundredfold ? " × 100" : ""} = ${result}`;
};

/** How the latest period's number was made: the formula in words, each part with its figure, the exact bounds. */
export function MadeOf({ kpi, variant, series, point }: Props) {
  const { locale, currency } = useOrganization();
  const result = formatValue(point.value, kpi.unit, { locale, currency });
  const line = quotientLine(point, result, locale);
  return (
    <Card as="section" aria-labelledby="made-of">
      <CardHeader id="made-of" title="How this number is made" />
      <p className="text-base">{variant.formula}</p>
      {line && (
        <p className="mt-2 rounded-md bg-sunken px-3 py-2 text-base" data-testid="formula-filled">
          <span className="figures">{line}</span>
        </p>
      )}
      <dl className="mt-4 divide-y divide-line border-line border-y">
        {Object.entries(point.parts).map(([part, value]) => (
          <div key={part} className="flex justify-between gap-4 py-2 text-sm">
            <dt className="text-ink-muted">{variant.partNames[part] ?? part}</dt>
            <dd className="figures text-right">{figure(value, locale)}</dd>
          </div>
        ))}
      </dl>
      {point.reasonDetail && <p className="mt-3 text-sm text-watch-ink">{point.reasonDetail}</p>}
      {(point.note ?? variant.caution) && (
        <p className="mt-3 text-ink-muted text-sm">{point.note ?? variant.caution}</p>
      )}
      <p className="mt-3 text-ink-muted text-sm">
        {formatDateRange(point.start, point.end, locale)}, {series.timeZone.replaceAll("_", " ")}
        {point.partial && ", in progress"}
      </p>
    </Card>
  );
}

"use client";

import { ArrowRight } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ToolbarSelect } from "@/components/ui/toolbar-select";
import type { Filter, KpiSummary, Point, Series } from "@/lib/contracts/kpi";
import { formatDateRange, formatPeriod } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { formatParts } from "@/lib/format/number-parts";

// The rows come when they are asked for, and so does their script.
const RecordsDialog = dynamic(() => import("./records-dialog").then((it) => it.RecordsDialog), {
  ssr: false,
});

type Variant = KpiSummary["variants"][number];
type Props = { kpi: KpiSummary; variant: Variant; series: Series; point: Point; filter: Filter };

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

/**
 * How a period's number was made: the formula in words, each part with its figure, the exact bounds, and the way to the
 * very rows behind each part. The latest period first; any other can be chosen.
 */
export function MadeOf({ kpi, variant, series, point: latest, filter }: Props) {
  const { locale, currency, fiscalYearStartMonth } = useOrganization();
  const [start, setStart] = useState(latest.start);
  const [listed, setListed] = useState<string | null>(null);
  const point = series.points.find((each) => each.start === start) ?? latest;
  const result = formatValue(point.value, kpi.unit, { locale, currency });
  const line = quotientLine(point, result, locale);
  const nameOf = ({ start: of }: Point) => formatPeriod(of, series.grain, locale, fiscalYearStartMonth);
  const nameOfPart = (part: string) => variant.partNames[part] ?? part;
  return (
    <Card as="section" aria-labelledby="made-of">
      <CardHeader id="made-of" title="How this number is made" />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2 text-ink-muted text-sm">
        <p>
          {formatDateRange(point.start, point.end, locale)}
          {point.partial && ", in progress"}
        </p>
        {series.points.length > 1 && (
          <ToolbarSelect
            label="Period taken apart"
            value={point.start}
            options={series.points.toReversed().map((each) => ({ value: each.start, label: nameOf(each) }))}
            onValueChange={setStart}
          />
        )}
      </div>
      <p className="text-base">{variant.formula}</p>
      {line && (
        <p className="mt-2 rounded-md bg-sunken px-3 py-2 text-base" data-testid="formula-filled">
          <span className="figures">{line}</span>
        </p>
      )}
      <dl className="mt-4 divide-y divide-line border-line border-y">
        {Object.entries(point.parts).map(([part, value]) => (
          <div key={part} className="flex justify-between gap-4 py-2 text-sm">
            <dt className="text-ink-muted">{nameOfPart(part)}</dt>
            <dd className="figures text-right">
              {value !== null && variant.listedParts.includes(part) ? (
                <button
                  type="button"
                  aria-label={`${figure(value, locale)}: show the rows behind ${nameOfPart(part)}`}
                  onClick={() => setListed(part)}
                  className="touch-target rounded-sm text-accent-ink underline decoration-dotted underline-offset-4 hover:decoration-solid"
                >
                  {figure(value, locale)}
                </button>
              ) : (
                figure(value, locale)
              )}
            </dd>
          </div>
        ))}
      </dl>
      <ShowCases variant={variant} point={point} onShow={setListed} />
      {point.reasonDetail && <p className="mt-3 text-sm text-watch-ink">{point.reasonDetail}</p>}
      {(point.note ?? variant.caution) && (
        <p className="mt-3 text-ink-muted text-sm">{point.note ?? variant.caution}</p>
      )}
      <p className="mt-3 text-ink-muted text-sm">Days of {series.timeZone.replaceAll("_", " ")}</p>
      {listed !== null && (
        <RecordsDialog
          name={nameOfPart(listed)}
          listed={{
            kpi: kpi.id,
            part: listed,
            start: point.start,
            end: point.end,
            grain: series.grain,
            variant: series.variant,
            filter,
          }}
          onClose={() => setListed(null)}
        />
      )}
    </Card>
  );
}

/** "Show the 412 satisfaction answers": the largest count among the parts, which is what the number stands on. */
function ShowCases({
  variant,
  point,
  onShow,
}: Pick<Props, "variant" | "point"> & { onShow: (part: string) => void }) {
  const { locale } = useOrganization();
  const counted = Object.entries(point.parts).flatMap(([part, value]) =>
    variant.listedParts.includes(part) && value !== null && value > 0 ? [{ part, value }] : [],
  );
  const base =
    counted.find(({ value }) => value === point.n) ??
    counted.find(({ value }) => value === point.denominator) ??
    counted[0];
  if (!base) return null;
  const name = variant.partNames[base.part] ?? base.part;
  const isCount = base.value === point.n || (Number.isInteger(base.value) && point.n === null);
  return (
    <p className="mt-3">
      <Button size="sm" className="max-w-full" onClick={() => onShow(base.part)}>
        <span className="truncate">
          Show the {isCount ? `${formatCount(base.value, locale)} ${name}` : `rows behind ${name}`}
        </span>
        <ArrowRight aria-hidden />
      </Button>
    </p>
  );
}

"use client";

import { ArrowRight } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import type { Point } from "@/lib/contracts/kpi";
import type { KpiRecordsQuery } from "@/lib/contracts/kpi-records";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { formatParts } from "@/lib/format/number-parts";
import type { FigureLocale, Unit } from "@/lib/format/unit";

// The rows come when they are asked for, and so does their script.
const RecordsDialog = dynamic(() => import("./records-dialog").then((it) => it.RecordsDialog), {
  ssr: false,
});

/** A way to define a KPI, as far as telling a number's parts needs it. */
export type TracedVariant = {
  formula: string;
  partNames: Readonly<Record<string, string>>;
  listedParts: readonly string[];
  caution?: string;
};

type Props = {
  kpi: string;
  unit: Unit;
  variant: TracedVariant;
  point: Point;
  /** How the point was read. */
  read: Pick<KpiRecordsQuery, "grain" | "variant" | "filter">;
};

const figure = (value: number | null, locale: string) =>
  value === null ? "–" : formatParts(value, locale, { maximumFractionDigits: 2 });

const isHundredfold = ({ value, numerator, denominator }: Point): boolean =>
  value !== null &&
  Math.abs(((numerator ?? 0) * 100) / (denominator ?? 1) - value) < 1e-6 * Math.max(1, Math.abs(value));

/**
 * "294 ÷ 412 × 100 = 71.4 %", where the value is a quotient of two parts; of one that is too young to tell, what it is so
 * far. Nothing otherwise.
 */
const quotientLine = (point: Point, unit: Unit, format: FigureLocale): string | null => {
  const { value, reason, numerator, denominator } = point;
  if (numerator === null || denominator === null || denominator === 0) return null;
  const soFar = value === null;
  if (soFar && (reason !== "not-mature" || unit !== "%")) return null;
  const hundredfold = soFar || isHundredfold(point);
  const division = `${figure(numerator, format.locale)} ÷ ${figure(denominator, format.locale)}`;
  const result = formatValue(soFar ? (numerator * 100) / denominator : value, unit, format);
  return `${division}${hundredfold ? " × 100" : ""} = ${result}${soFar ? " so far" : ""}`;
};

/** A number's formula in words, filled in, and each part with the way to its very rows. */
export function NumberParts({ kpi, unit, variant, point, read }: Props) {
  const { locale, currency } = useOrganization();
  const [listed, setListed] = useState<string | null>(null);
  const line = quotientLine(point, unit, { locale, currency });
  const nameOfPart = (part: string) => variant.partNames[part] ?? part;
  return (
    <>
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
      {listed !== null && (
        <RecordsDialog
          name={nameOfPart(listed)}
          listed={{ kpi, part: listed, start: point.start, end: point.end, ...read }}
          onClose={() => setListed(null)}
        />
      )}
    </>
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

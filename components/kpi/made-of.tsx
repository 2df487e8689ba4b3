"use client";

import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { NumberParts } from "@/components/layout/trace/number-parts";
import { useTrace } from "@/components/layout/trace/trace-context";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ToolbarSelect } from "@/components/ui/toolbar-select";
import type { Filter, KpiSummary, Point, Series } from "@/lib/contracts/kpi";
import { formatDateRange, formatPeriod } from "@/lib/format/format-period";

type Variant = KpiSummary["variants"][number];
type Props = { kpi: KpiSummary; variant: Variant; series: Series; point: Point; filter: Filter };

/**
 * How a period's number was made: the formula in words, each part with its figure, the exact bounds, and the way to the
 * very rows behind each part. The latest period first; any other can be chosen.
 */
export function MadeOf({ kpi, variant, series, point: latest, filter }: Props) {
  const { locale, fiscalYearStartMonth } = useOrganization();
  const openTrace = useTrace();
  const [start, setStart] = useState(latest.start);
  const point = series.points.find((each) => each.start === start) ?? latest;
  const nameOf = ({ start: of }: Point) => formatPeriod(of, series.grain, locale, fiscalYearStartMonth);
  const read = { grain: series.grain, variant: series.variant, filter };
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
      <NumberParts kpi={kpi.id} unit={kpi.unit} variant={variant} point={point} read={read} />
      <p className="mt-3 text-ink-muted text-sm">Days of {series.timeZone.replaceAll("_", " ")}</p>
      <p className="mt-2">
        <Button
          size="sm"
          variant="quiet"
          className="-ml-2.5"
          aria-haspopup="dialog"
          onClick={() => openTrace({ kpi: kpi.id, start: point.start, end: point.end, ...read })}
        >
          Exact bounds and other definitions
        </Button>
      </p>
    </Card>
  );
}

"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { headlineIndex } from "@/lib/charts/headline-point";
import type { KpiSummary, Series } from "@/lib/contracts/kpi";
import { behaviourWords } from "@/lib/format/behaviour-words";
import { describeSmallSample } from "@/lib/format/signal-words";
import { casesNameOf } from "./cases-name";

const BaselinesDialog = dynamic(() => import("./baselines-dialog").then((module) => module.BaselinesDialog), {
  ssr: false,
});

/** Below the trend, in words: whether the latest period is a signal, what is normal, and since when. */
export function SignalNote({ kpi, series }: { kpi: KpiSummary; series: Series }) {
  const { locale, currency, fiscalYearStartMonth } = useOrganization();
  const mayConfigure = useMay("configure-kpis");
  const [isOpen, setOpen] = useState(false);
  const format = {
    unit: kpi.unit,
    locale,
    currency,
    grain: series.grain,
    fiscalStartMonth: fiscalYearStartMonth,
  };
  const point = series.points[headlineIndex(series.points)];
  if (!point) return null;
  const { verdict, basis } = behaviourWords(series.behaviour, point, format);
  const small = describeSmallSample(point, casesNameOf(kpi, series.variant), format);
  return (
    <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-line border-t pt-4">
      <div className="min-w-0 max-w-prose flex-1 basis-72">
        <p className="font-medium" data-testid="signal-verdict">
          {verdict}
        </p>
        <p className="mt-0.5 text-ink-muted text-sm" data-testid="signal-basis">
          {[basis, small && `${small}.`].filter(Boolean).join(" ")}
        </p>
      </div>
      <Button size="sm" onClick={() => setOpen(true)}>
        {mayConfigure ? "New baseline…" : "Baselines"}
      </Button>
      {isOpen && <BaselinesDialog kpi={kpi} series={series} onClose={() => setOpen(false)} />}
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { FilterPicker } from "@/components/layout/period-bar/filter-picker";
import type { Option } from "@/components/ui/select";
import { ToolbarSelect } from "@/components/ui/toolbar-select";
import { usualHorizon } from "@/lib/contracts/usual-horizon";
import { type View, viewToSearch } from "@/lib/contracts/view";
import { dimensionValuesOptions } from "@/lib/queries/kpis";

type Grain = View["grain"];

const grainNames: Record<Grain, string> = {
  day: "Day",
  week: "Week",
  month: "Month",
  quarter: "Quarter",
  year: "Year",
};
const grainOptions = (Object.keys(grainNames) as Grain[]).map((value) => ({
  value,
  label: grainNames[value],
}));

/** How far ahead one may want to see, by grain. */
const distances: Record<Grain, readonly number[]> = {
  day: [7, 14, 28],
  week: [4, 8, 13, 26],
  month: [3, 6, 12],
  quarter: [2, 4, 8],
  year: [1, 3, 5],
};

const distanceOptions = (grain: Grain, shown: number): Option[] =>
  [...new Set([...distances[grain], shown])]
    .sort((a, b) => a - b)
    .map((count) => ({
      value: String(count),
      label: `${count} ${grainNames[grain].toLowerCase()}${count === 1 ? "" : "s"}`,
    }));

type Props = {
  view: View;
  kpi: string;
  kpis: readonly Option[];
  horizon: number;
  dimensions: readonly string[];
};

/** What is forecast, how far ahead and of which records. Its state is the address, as that of every period bar. */
export function ForecastBar({ view, kpi, kpis, horizon, dimensions }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const [isPending, startTransition] = useTransition();
  const { data } = useQuery(dimensionValuesOptions());
  const go = (next: { view?: View; kpi?: string; horizon?: number }) => {
    const to = { view, kpi, horizon, ...next };
    const search = new URLSearchParams(viewToSearch(to.view));
    if (to.kpi !== kpis[0]?.value) search.set("kpi", to.kpi);
    if (to.horizon !== usualHorizon[to.view.grain]) search.set("horizon", String(to.horizon));
    const text = search.toString();
    startTransition(() => router.push(text ? `${pathname}?${text}` : pathname, { scroll: false }));
  };
  return (
    <div
      role="toolbar"
      aria-label="What is forecast"
      aria-busy={isPending}
      className={`flex flex-wrap items-center gap-2 transition-opacity ${isPending ? "opacity-60" : ""}`}
    >
      <ToolbarSelect
        label="KPI"
        prefix="of"
        value={kpi}
        options={kpis}
        onValueChange={(next) => go({ kpi: next })}
      />
      <ToolbarSelect
        label="Grain"
        prefix="by"
        value={view.grain}
        options={grainOptions}
        onValueChange={(grain) => go({ view: { ...view, grain }, horizon: usualHorizon[grain] })}
      />
      <ToolbarSelect
        label="How far ahead"
        prefix="next"
        value={String(horizon)}
        options={distanceOptions(view.grain, horizon)}
        onValueChange={(count) => go({ horizon: Number(count) })}
      />
      <FilterPicker
        filter={view.filter}
        dimensions={(data?.dimensions ?? []).filter(({ id }) => dimensions.includes(id))}
        onChange={(filter) => go({ view: { ...view, filter } })}
      />
    </div>
  );
}

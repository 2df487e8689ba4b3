"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { ToolbarSelect } from "@/components/ui/toolbar-select";
import type { Compare } from "@/lib/contracts/kpi";
import { possibleGrains, type View, viewToSearch } from "@/lib/contracts/view";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { FilterPicker } from "./filter-picker";
import { PeriodPicker } from "./period-picker";

const grainNames = { day: "Day", week: "Week", month: "Month", quarter: "Quarter", year: "Year" } as const;
const compareNames: Record<Compare, string> = { previous: "previous period", year: "a year before" };

type Props = {
  view: View;
  /** What of the address is the page's own and stays, such as the breakdown of a KPI page. */
  keep?: Readonly<Record<string, string>>;
  /** By which dimensions the page can be filtered; all of them where it shows many KPIs. */
  dimensions?: readonly string[];
  /** The grains that the page knows; all that fit the period where it says nothing; none for a range taken as one. */
  grains?: readonly View["grain"][];
  /** Whether the page holds its period against another. */
  compares?: boolean;
};

/** Period, grain, comparison and filters: the same on every analytical page. Its state is the address. */
export function PeriodBar({ view, keep = {}, dimensions, grains, compares = true }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const [isPending, startTransition] = useTransition();
  const { data } = useQuery(dimensionValuesOptions());
  const go = (next: Parameters<typeof viewToSearch>[0]) => {
    const search = new URLSearchParams(viewToSearch(next));
    for (const [name, value] of Object.entries(keep)) search.set(name, value);
    const text = search.toString();
    startTransition(() => router.push(text ? `${pathname}?${text}` : pathname, { scroll: false }));
  };
  const offered = possibleGrains(view.from, view.to).filter((grain) => !grains || grains.includes(grain));
  return (
    <div
      role="toolbar"
      aria-label="Period and filters"
      aria-busy={isPending}
      className={`flex flex-wrap items-center gap-2 transition-opacity ${isPending ? "opacity-60" : ""}`}
    >
      <PeriodPicker view={view} onChange={go} />
      {offered.length > 0 ? (
        <ToolbarSelect
          label="Grain"
          prefix="by"
          value={view.grain}
          options={offered.map((grain) => ({ value: grain, label: grainNames[grain] }))}
          onValueChange={(grain) => go({ ...view, grain })}
        />
      ) : null}
      {compares ? (
        <ToolbarSelect
          label="Compare with"
          prefix="vs"
          value={view.compare}
          options={(["previous", "year"] as const).map((value) => ({ value, label: compareNames[value] }))}
          onValueChange={(compare) => go({ ...view, compare })}
        />
      ) : null}
      <FilterPicker
        filter={view.filter}
        dimensions={(data?.dimensions ?? []).filter(({ id }) => !dimensions || dimensions.includes(id))}
        onChange={(filter) => go({ ...view, filter })}
      />
    </div>
  );
}

"use client";

import { Plus, X } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import type { DimensionValues, Filter } from "@/lib/contracts/kpi";
import { optionsOf } from "./filter-options";

type Props = {
  filter: Filter;
  dimensions: DimensionValues["dimensions"];
  onChange: (filter: Filter) => void;
};
type Entry = DimensionValues["dimensions"][number];

const loadFields = () => import("./filter-fields");
const FilterFields = lazy(loadFields);

/** The filters in force, each removable, and the way to add or change one. */
export function FilterPicker({ filter, dimensions, onChange }: Props) {
  const chosen = dimensions.flatMap((dimension) => {
    const values = filter[dimension.id];
    return values ? [{ dimension, values }] : [];
  });
  const change = (id: Entry["id"], values: readonly string[]) => {
    const { [id]: _, ...rest } = filter;
    onChange(values.length === 0 ? rest : { ...rest, [id]: [...values] });
  };
  return (
    <>
      {chosen.map(({ dimension, values }) => (
        <span
          key={dimension.id}
          className="inline-flex h-8 max-w-72 items-center gap-1 rounded-md bg-accent-soft pr-1 pl-2.5 text-accent-ink text-sm"
        >
          <span className="truncate">
            {dimension.name}:{" "}
            {values
              .map((value) => optionsOf(dimension).find((option) => option.value === value)?.label ?? value)
              .join(", ")}
          </span>
          <button
            type="button"
            aria-label={`Remove the filter by ${dimension.name}`}
            className="touch-target flex size-6 shrink-0 items-center justify-center rounded-sm hover:bg-sunken"
            onClick={() => change(dimension.id, [])}
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </span>
      ))}
      <FilterPopover {...{ filter, dimensions, onChange, change }} />
    </>
  );
}

function FilterPopover({
  filter,
  dimensions,
  change,
}: Props & { change: (id: Entry["id"], values: readonly string[]) => void }) {
  const [open, setOpen] = useState(false);
  const usable = dimensions.filter((dimension) => dimension.values.length > 0);
  return (
    <Popover
      title="Filter by"
      showTitle
      open={open}
      onOpenChange={setOpen}
      className="w-80"
      trigger={
        <Button size="sm" variant="quiet" icon={<Plus aria-hidden />} onMouseEnter={loadFields}>
          Filter
        </Button>
      }
    >
      {usable.length === 0 ? (
        <p className="text-ink-muted text-sm">
          No record has a segment, source, owner or the like yet. Send those fields, and they can be filtered
          by.
        </p>
      ) : (
        <Suspense fallback={<Skeleton className="h-40 w-full" />}>
          <FilterFields dimensions={usable} filter={filter} onChange={change} />
        </Suspense>
      )}
    </Popover>
  );
}

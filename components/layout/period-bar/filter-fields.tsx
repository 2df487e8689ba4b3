"use client";

import { MultiCombobox } from "@/components/ui/combobox";
import type { DimensionValues, Filter } from "@/lib/contracts/kpi";
import { optionsOf } from "./filter-options";

type Entry = DimensionValues["dimensions"][number];

/** A field for each dimension; loaded when the filters are opened. */
export default function FilterFields({
  dimensions,
  filter,
  onChange,
}: {
  dimensions: readonly Entry[];
  filter: Filter;
  onChange: (id: Entry["id"], values: readonly string[]) => void;
}) {
  return (
    <div className="flex flex-col gap-3">
      {dimensions.map((dimension) => (
        <MultiCombobox
          key={dimension.id}
          label={dimension.name}
          placeholder="All"
          options={optionsOf(dimension)}
          values={filter[dimension.id] ?? []}
          onValuesChange={(values) => onChange(dimension.id, values)}
        />
      ))}
    </div>
  );
}

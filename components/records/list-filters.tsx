"use client";

import { useQuery } from "@tanstack/react-query";
import { ListFilter, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { MultiCombobox } from "@/components/ui/combobox";
import { Popover } from "@/components/ui/popover";
import { DateField } from "@/components/ui/text-field";
import type { ListView } from "@/lib/contracts/list-address";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { filterValues } from "./filter-values";

type Props = { type: ScreenType; view: ListView; onChange: (view: ListView) => void };

/** The filters of a list, and those in force, each removable. */
export function ListFilters({ type, view, onChange }: Props) {
  const { data } = useQuery(dimensionValuesOptions());
  const { filters, fields, date } = recordScreens[type];
  const dimensions = data?.dimensions ?? [];
  const choices = filters.flatMap((name) => {
    const field = fields.find((each) => each.field === name);
    return field ? [{ field, options: filterValues(type, field, dimensions) }] : [];
  });
  // A customer is one of very many: filtered by from the customer's own page.
  const offered = choices.filter(({ field }) => field.to !== "customers");
  if (choices.length === 0 && date === null) return null;
  const set = (name: string, values: readonly string[]) => {
    const { [name]: _, ...others } = view.filter;
    onChange({ ...view, filter: values.length > 0 ? { ...others, [name]: [...values] } : others });
  };
  const dateLabel = fields.find(({ field }) => field === date)?.label ?? "";
  const chosen = choices.flatMap(({ field, options }) => {
    const values = view.filter[field.field];
    if (!values) return [];
    const words = values.map((value) => options.find((option) => option.value === value)?.label ?? value);
    return [
      { key: field.field, text: `${field.label}: ${words.join(", ")}`, clear: () => set(field.field, []) },
    ];
  });
  if (view.from || view.to) {
    const text = [view.from ? `from ${view.from}` : "", view.to ? `before ${view.to}` : ""].join(" ").trim();
    chosen.push({
      key: "date",
      text: `${dateLabel} ${text}`,
      clear: () => onChange({ ...view, from: undefined, to: undefined }),
    });
  }
  return (
    <>
      <Popover
        title="Filters"
        trigger={
          <Button size="sm" icon={<ListFilter aria-hidden />}>
            Filter
          </Button>
        }
      >
        <div className="flex w-64 flex-col gap-3">
          {offered.map(({ field, options }) => (
            <MultiCombobox
              key={field.field}
              label={field.label}
              placeholder="All"
              options={options}
              values={view.filter[field.field] ?? []}
              onValuesChange={(values) => set(field.field, values)}
            />
          ))}
          {date ? (
            <div className="grid grid-cols-2 gap-2">
              <DateField
                label={`${dateLabel} from`}
                value={view.from ?? ""}
                onValueChange={(from) => onChange({ ...view, from: from || undefined })}
              />
              <DateField
                label="before"
                value={view.to ?? ""}
                onValueChange={(to) => onChange({ ...view, to: to || undefined })}
              />
            </div>
          ) : null}
        </div>
      </Popover>
      {chosen.map(({ key, text, clear }) => (
        <span
          key={key}
          className="flex h-8 max-w-64 items-center gap-1 rounded-md bg-accent-soft pl-2.5 text-sm max-sm:h-11"
        >
          <span className="truncate">{text}</span>
          <button
            type="button"
            aria-label={`Remove ${text}`}
            onClick={clear}
            className="touch-target flex size-8 shrink-0 items-center justify-center rounded-md text-ink-muted hover:text-ink"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </span>
      ))}
    </>
  );
}

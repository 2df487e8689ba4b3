"use client";

import { Columns3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";

/** Which columns a list shows. */
export function ColumnPicker({
  type,
  columns,
  onChange,
}: {
  type: ScreenType;
  columns: readonly string[];
  onChange: (columns: string[] | null) => void;
}) {
  const fields = recordScreens[type].fields.filter(({ field }) => field !== "name");
  const toggle = (field: string, isShown: boolean) =>
    onChange(
      fields.map((each) => each.field).filter((each) => (each === field ? isShown : columns.includes(each))),
    );
  return (
    <Popover
      title="Columns"
      align="end"
      trigger={
        <Button size="sm" icon={<Columns3 aria-hidden />}>
          Columns
        </Button>
      }
    >
      <fieldset className="flex max-h-80 flex-col gap-0.5 overflow-auto">
        <legend className="sr-only">Columns shown</legend>
        {fields.map(({ field, label }) => (
          <label key={field} className="flex min-h-8 items-center gap-2.5 text-base max-sm:min-h-11">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={columns.includes(field)}
              onChange={(event) => toggle(field, event.target.checked)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <Button size="sm" variant="quiet" className="mt-2" onClick={() => onChange(null)}>
        As it was
      </Button>
    </Popover>
  );
}

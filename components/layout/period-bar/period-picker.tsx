"use client";

import { CalendarDays, Check, ChevronDown } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Popover } from "@/components/ui/popover";
import { popupItemClass } from "@/components/ui/popup-class";
import { DateField } from "@/components/ui/text-field";
import {
  endAfter,
  lastDayOf,
  presetIds,
  presetNames,
  type View,
  type viewToSearch,
} from "@/lib/contracts/view";
import { formatDateRange } from "@/lib/format/format-period";
import { useOrganization } from "../organization-context";

type Props = { view: View; onChange: (view: Parameters<typeof viewToSearch>[0]) => void };

/** Which period the page shows: by name, or from one day to another. */
export function PeriodPicker({ view, onChange }: Props) {
  const { locale } = useOrganization();
  const [open, setOpen] = useState(false);
  const name =
    view.period === "custom" ? formatDateRange(view.from, view.to, locale) : presetNames[view.period];
  return (
    <Popover
      title="Period"
      open={open}
      onOpenChange={setOpen}
      className="w-72 p-2"
      trigger={
        <Button
          size="sm"
          className="font-normal"
          aria-label={`Period: ${name}`}
          icon={<CalendarDays aria-hidden />}
        >
          {name}
          <ChevronDown aria-hidden className="text-ink-muted" />
        </Button>
      }
    >
      <ul>
        {presetIds.map((preset) => (
          <li key={preset}>
            <button
              type="button"
              aria-pressed={view.period === preset}
              className={classNames(popupItemClass, "hover:bg-sunken")}
              onClick={() => {
                // The grain follows the period: 13 weeks by week, a month by month.
                onChange({ period: preset, compare: view.compare, filter: view.filter });
                setOpen(false);
              }}
            >
              <Check aria-hidden className={view.period === preset ? "text-accent-ink" : "invisible"} />
              {presetNames[preset]}
            </button>
          </li>
        ))}
      </ul>
      <CustomRange
        key={`${view.from} ${view.to}`}
        view={view}
        onApply={(from, to) => {
          onChange({ ...view, period: "custom", from, to });
          setOpen(false);
        }}
      />
    </Popover>
  );
}

function CustomRange({ view, onApply }: { view: View; onApply: (from: string, to: string) => void }) {
  const [from, setFrom] = useState(view.from);
  const [lastDay, setLastDay] = useState(lastDayOf(view));
  const wrong = from !== "" && lastDay !== "" && from > lastDay ? "Ends before it begins" : null;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (from && lastDay && !wrong) onApply(from, endAfter(lastDay));
  };
  return (
    <form onSubmit={apply} className="mt-2 flex flex-col gap-3 border-line border-t px-2 pt-3 pb-1">
      <DateField label="From" value={from} onValueChange={setFrom} />
      <DateField label="To, that day included" value={lastDay} onValueChange={setLastDay} error={wrong} />
      <Button type="submit" size="sm" variant="primary" disabled={!from || !lastDay || wrong !== null}>
        Show these days
      </Button>
    </form>
  );
}

"use client";

import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { classNames } from "@/components/ui/class-names";
import type { RateCurrencySummary } from "@/lib/contracts/exchange-rates/exchange-rate";
import { formatDate } from "@/lib/format/format-period";
import { rateSentence } from "@/lib/format/format-rate";
import { formatCount } from "@/lib/format/format-value";
import { RateTable } from "./rate-table";

const counted = (count: number, word: string, locale: string) =>
  `${formatCount(count, locale)} ${count === 1 ? word : `${word}s`}`;

/** A currency: its latest rate in one line, and all of its rates below when it is opened. */
export function RateCurrency({
  summary,
  label,
  startsOpen,
  mayManage,
}: {
  summary: RateCurrencySummary;
  /** "USD – US Dollar". */
  label: string;
  startsOpen: boolean;
  mayManage: boolean;
}) {
  const { currency: own, locale } = useOrganization();
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  const { currency, latest, rates, records } = summary;
  return (
    <li className="border-line border-b py-2 last:border-b-0 last:pb-0">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          className="grid w-full grid-cols-[1.25rem_minmax(0,1fr)] items-start gap-x-2 rounded-md py-2 text-left transition-colors hover:bg-sunken sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]"
        >
          <ChevronRight
            aria-hidden
            className={classNames("mt-0.75 size-4 text-ink-muted transition-transform", open && "rotate-90")}
          />
          <span className="min-w-0">
            <span className="block font-medium">{label}</span>
            <span className="block text-ink-muted text-sm">
              {`${counted(rates, "rate", locale)} · ${counted(records, "record", locale)}`}
            </span>
          </span>
          <span className="tabular-nums max-sm:col-start-2 max-sm:mt-1 sm:pr-1 sm:text-right">
            <span className="block font-semibold">{rateSentence(currency, latest.rate, own, locale)}</span>
            <span className="block text-ink-muted text-sm">{`from ${formatDate(latest.validFrom, locale)}`}</span>
          </span>
        </button>
      </h3>
      {open ? (
        <div id={id} className="pt-1 pb-3 sm:pl-7">
          <RateTable summary={summary} mayManage={mayManage} />
        </div>
      ) : null}
    </li>
  );
}

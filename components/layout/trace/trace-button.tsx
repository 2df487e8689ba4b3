"use client";

import { Sigma } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { type TracedNumber, useTrace } from "./trace-context";

type Props = {
  number: TracedNumber;
  /** Which number it is, in words: "CSAT, Oct 2026". */
  of: string;
  className?: string;
};

/** What opens how a number is made looks the same wherever it stands. */
export const traceButtonClass =
  "touch-target relative z-1 inline-flex size-6 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink print:hidden";

/** Beside a number: opens how it is made. Lies above a card's or row's own link. */
export function TraceButton({ number, of, className }: Props) {
  const openTrace = useTrace();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={`How this number is made: ${of}`}
      title="How this number is made"
      onClick={() => openTrace(number)}
      className={classNames(traceButtonClass, className)}
    >
      <Sigma aria-hidden className="size-3.5" />
    </button>
  );
}

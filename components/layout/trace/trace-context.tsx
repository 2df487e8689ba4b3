"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Filter } from "@/lib/contracts/kpi";
import type { TraceAsked } from "@/lib/queries/trace";

// It comes when somebody looks into a number, and so does its script.
const TracePanel = dynamic(() => import("./trace-panel").then((module) => module.TracePanel), { ssr: false });

type OpenTrace = (asked: TraceAsked) => void;

const TraceContext = createContext<OpenTrace | null>(null);
const FilterContext = createContext<Filter>({});

/** Opens "How this number is made" for any number of the pages below it, without leaving the page. */
export function TraceProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<TraceAsked | null>(null);
  return (
    <TraceContext value={setAsked}>
      {children}
      {asked && <TracePanel key={JSON.stringify(asked)} asked={asked} onClose={() => setAsked(null)} />}
    </TraceContext>
  );
}

/** The filter under which the numbers below were read. */
export function TraceFilter({ filter, children }: { filter: Filter; children: ReactNode }) {
  return <FilterContext value={filter}>{children}</FilterContext>;
}

/** What is known of a number where it stands; the filter is the page's, without the dimensions it does not have. */
export type TracedNumber = Omit<TraceAsked, "filter"> & {
  filter?: Filter;
  ignoredFilters?: readonly string[];
};

/** Opens the trace of a number: `const openTrace = useTrace(); openTrace({ kpi: "csat", start, end, grain })`. */
export function useTrace(): (number: TracedNumber) => void {
  const open = useContext(TraceContext);
  const pageFilter = useContext(FilterContext);
  return useMemo(
    () =>
      ({ ignoredFilters = [], filter = pageFilter, ...number }: TracedNumber) => {
        const applied = Object.entries(filter).filter(([dimension]) => !ignoredFilters.includes(dimension));
        open?.({ ...number, filter: Object.fromEntries(applied) });
      },
    [open, pageFilter],
  );
}

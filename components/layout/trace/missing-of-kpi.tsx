"use client";

import { useQuery } from "@tanstack/react-query";
import { missingOptions } from "@/lib/queries/trace";
import { MissingRecords } from "./missing-records";

/** What a KPI lacks, asked for after the page has come; nothing while it is unknown, or where nothing is missing. */
export function MissingOfKpi({ kpi, className }: { kpi: string; className?: string }) {
  const { data } = useQuery(missingOptions());
  const missing = data?.kpis.find((each) => each.kpi === kpi)?.missing;
  return missing ? <MissingRecords missing={missing} className={className} /> : null;
}

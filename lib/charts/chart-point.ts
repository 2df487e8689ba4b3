import type { Reason, Status } from "@/lib/kpi/vocabulary";

/** One value of a KPI over one period, as the API answers it. Charts read this much of it and nothing else. */
export type ChartPoint = {
  /** Local dates, half-open. */
  start: string;
  end: string;
  /** The period is still in progress. */
  partial: boolean;
  value: number | null;
  reason: Reason | null;
  reasonDetail?: string;
  note?: string;
  numerator?: number | null;
  denominator?: number | null;
  parts?: Readonly<Record<string, number | null>>;
  n?: number | null;
  interval?: { low: number; high: number } | null;
  status?: Status | null;
};

/** Where ok and watch begin, seen from the good side. */
export type ChartBands = { ok: number; watch: number };

/** Why a point has no value, in words for a tooltip or a table cell. */
export function reasonInWords(point: ChartPoint): string {
  if (point.reasonDetail) return point.reasonDetail;
  switch (point.reason) {
    case "not-computable":
      return "Not computable from the present data";
    case "not-mature":
      return "Too young to tell";
    default:
      return "No data";
  }
}

/** A status in a word. */
export const statusWords: Record<Status, string> = { ok: "On track", watch: "Watch", off: "Off track" };

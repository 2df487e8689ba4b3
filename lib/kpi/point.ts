import type { Reason, Status } from "./vocabulary";

/** One value of a KPI over one period, with everything it was made of. */
export type Point = {
  /** Local dates, half-open. A comparison that was cut to its counterpart's elapsed days ends where it was cut. */
  start: string;
  end: string;
  /** The period is still in progress; the value covers the elapsed days only. */
  partial: boolean;
  value: number | null;
  reason: Reason | null;
  /** The reason in words. */
  reasonDetail?: string;
  /** Said beside the value: a cap that holds, a rate beyond 100 %. */
  note?: string;
  numerator: number | null;
  denominator: number | null;
  parts: Record<string, number | null>;
  /** Number of cases behind the value; null where it is a count or a sum itself. */
  n: number | null;
  /** 95 % interval in the KPI's unit. */
  interval: { low: number; high: number } | null;
  status: Status | null;
};

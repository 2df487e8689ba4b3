import "server-only";
import { localDateOf, type PeriodInProgress, withProgress } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import { requireRange } from "../records/requested-point";

/**
 * The range of a ranking as one period, taken as it is, with how far it has come.
 * @throws InvalidInput for an empty or reversed range, and one beyond the years of records
 */
export const requestedPeriod = (
  { timeZone }: OrganizationSettings,
  { from, to }: { from: string; to: string },
  now: Date,
): PeriodInProgress => {
  requireRange({ start: from, end: to }, { start: "from", end: "to" });
  return withProgress({ start: from, end: to, grain: "day" }, localDateOf(now, timeZone));
};

import "server-only";
import type { KpiRecordsQuery } from "@/lib/contracts/kpi-records";
import { InvalidInput } from "@/lib/errors";
import type { Grain } from "@/lib/kpi/vocabulary";
import { type Calendar, type PeriodInProgress, startOfGrain, withProgress } from "@/lib/time";
import type { Engine } from "../engine";

/** Records lie in these years. */
const earliest = "1900-01-01";
const latest = "2201-01-01";

const refuse = (path: string, message: string) => new InvalidInput(`${message}.`, [{ path, message }]);

type Range = { start: string; end: string };

const isWholeIn = ({ start, end }: Range, grain: Grain, calendar: Omit<Calendar, "timeZone">): boolean =>
  startOfGrain(start, grain, calendar) === start && startOfGrain(end, grain, calendar) === end;

/** Months where the range is made of whole ones, else weeks, else days: what "the period before" goes back by. */
const fittingGrain = (range: Range, calendar: Omit<Calendar, "timeZone">): Grain =>
  (["month", "week"] as const).find((grain) => isWholeIn(range, grain, calendar)) ?? "day";

/**
 * Refuses what is no range of dates.
 * @param names what the request calls its start and its end
 * @throws InvalidInput for an empty or reversed range, and one beyond the years of records
 */
export const requireRange = ({ start, end }: Range, names: Range = { start: "start", end: "end" }): void => {
  if (start >= end) {
    throw refuse(
      names.end,
      `The range is half-open, ${names.start} ≤ day < ${names.end}: "${names.end}" (${end}) must be later than "${names.start}" (${start})`,
    );
  }
  if (start < earliest) {
    throw refuse(names.start, `"${names.start}" (${start}) lies before ${earliest}, where records begin`);
  }
  if (end > latest)
    throw refuse(names.end, `"${names.end}" (${end}) lies after ${latest}, where records end`);
};

/**
 * The period of the point that a request names, with how far it has come.
 * @throws InvalidInput for an empty or reversed range, one beyond the years of records, and one that is not made of
 * whole grains of the kind asked for
 */
export const requestedPoint = (
  { organization, today }: Pick<Engine, "organization" | "today">,
  { start, end, grain }: Pick<KpiRecordsQuery, "start" | "end" | "grain">,
): PeriodInProgress => {
  requireRange({ start, end });
  if (grain && !isWholeIn({ start, end }, grain, organization)) {
    throw refuse(
      "grain",
      `${start} to ${end} is not made of whole ${grain}s: send a point's own start and end, or no grain`,
    );
  }
  return withProgress({ start, end, grain: grain ?? fittingGrain({ start, end }, organization) }, today);
};

import { addGrains, type Calendar, type LocalDate, type Period, startOfGrain } from "@/lib/time";
import type { Grain } from "../vocabulary";

/** Fewer periods than these make no limits. */
export const fewestBaselinePeriods = 6;
/** So many periods make a baseline that starts at a change or with the records. */
export const usualBaselinePeriods = 12;

type FiscalCalendar = Pick<Calendar, "weekStart" | "fiscalYearStartMonth">;
type Span = { start: LocalDate; end: LocalDate };

/** The greater whole that a grain's automatic baseline is made of, and how many of it. */
const wholes: Record<Exclude<Grain, "year">, { whole: Grain; count: number }> = {
  day: { whole: "month", count: 1 },
  week: { whole: "quarter", count: 1 },
  month: { whole: "year", count: 1 },
  quarter: { whole: "year", count: 2 },
};

/**
 * The automatic baseline for what is shown up to `latest`, the start of the last complete period: the whole fiscal year
 * before the one that it lies in (for quarters the two before, for weeks the fiscal quarter before, for days the month
 * before). It moves only when that whole is over, so that limits stay where they are from one period to the next, and
 * each season or weekday is in it as often as any other. Null for years, which are in no greater whole.
 */
export function automaticWindow(latest: LocalDate, grain: Grain, calendar: FiscalCalendar): Span | null {
  if (grain === "year") return null;
  const { whole, count } = wholes[grain];
  const end = startOfGrain(latest, whole, calendar);
  return { start: addGrains(end, whole, -count), end };
}

/** The periods of a grain that start in [start, end), oldest first. */
export function periodsStartingIn({ start, end }: Span, grain: Grain, calendar: FiscalCalendar): Period[] {
  const aligned = startOfGrain(start, grain, calendar);
  let at = aligned < start ? addGrains(aligned, grain, 1) : aligned;
  const periods: Period[] = [];
  while (at < end) {
    const next = addGrains(at, grain, 1);
    periods.push({ start: at, end: next, grain });
    at = next;
  }
  return periods;
}

/** The first periods of a grain that start on a day or after it: of a period in which a process changed, both are in it. */
export function periodsSince(day: LocalDate, grain: Grain, calendar: FiscalCalendar): Period[] {
  const aligned = startOfGrain(day, grain, calendar);
  const start = aligned < day ? addGrains(aligned, grain, 1) : aligned;
  return periodsStartingIn({ start, end: addGrains(start, grain, usualBaselinePeriods) }, grain, calendar);
}

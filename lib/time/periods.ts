import type { Calendar, Grain, LocalDate } from "./calendar";
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  monthsBetween,
  weekdayOf,
  yearAndMonthOf,
} from "./dates";

/** A half-open range of local dates [start, end) made of one or more whole grains. */
export type Period = { start: LocalDate; end: LocalDate; grain: Grain };

const daysOf = { day: 1, week: 7 } as const;
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** The date `count` grains later; exact for dates at which such a grain starts. */
export function addGrains(date: LocalDate, grain: Grain, count: number): LocalDate {
  if (grain === "day" || grain === "week") return addDays(date, daysOf[grain] * count);
  return addMonths(date, monthsOf[grain] * count);
}

/** Whole grains from `start` to `end`. */
export function grainsBetween(start: LocalDate, end: LocalDate, grain: Grain): number {
  if (grain === "day" || grain === "week") return Math.trunc(daysBetween(start, end) / daysOf[grain]);
  return Math.trunc(monthsBetween(start, end) / monthsOf[grain]);
}

/** The first day of the day, week, month, fiscal quarter or fiscal year that a date lies in. */
export function startOfGrain(
  date: LocalDate,
  grain: Grain,
  { weekStart, fiscalYearStartMonth }: Pick<Calendar, "weekStart" | "fiscalYearStartMonth">,
): LocalDate {
  if (grain === "day") return date;
  if (grain === "week") return addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));
  const { year, month } = yearAndMonthOf(date);
  const monthsIntoFiscalYear = (month - fiscalYearStartMonth + 12) % 12;
  return addMonths(firstOfMonth(year, month), -(monthsIntoFiscalYear % monthsOf[grain]));
}

/**
 * The periods that cover [from, to), widened outward to whole grains: they follow each other without gap or overlap,
 * oldest first. None when `from` equals `to`.
 * @throws RangeError when `from` is later than `to`
 */
export function periodsBetween(range: {
  from: LocalDate;
  to: LocalDate;
  grain: Grain;
  calendar: Pick<Calendar, "weekStart" | "fiscalYearStartMonth">;
}): Period[] {
  const { from, to, grain, calendar } = range;
  if (from > to) throw new RangeError(`The range starts (${from}) after it ends (${to})`);
  const periods: Period[] = [];
  let start = startOfGrain(from, grain, calendar);
  while (start < to) {
    const end = addGrains(start, grain, 1);
    periods.push({ start, end, grain });
    start = end;
  }
  return from === to ? [] : periods;
}

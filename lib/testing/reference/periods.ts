import { addDays, addMonths, daysBetween, isoWeekday, localDate } from "./local-dates";
import type { World } from "./world";

export type Grain = "day" | "week" | "month" | "quarter" | "year";

/**
 * A period of the reference: the local dates [start, end), of which [start, readTo) can be read. For a period in
 * progress that is up to and with today; for what such a period is compared with, as many days.
 */
export type Period = {
  start: string;
  end: string;
  readTo: string;
  grain: Grain;
  partial: boolean;
  begun: boolean;
};

const monthsOf: Partial<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

/** Whether a period of the grain begins on the date. */
const begins = (world: World, date: string, grain: Grain): boolean => {
  if (grain === "day") return true;
  if (grain === "week") return isoWeekday(date) === world.weekStart;
  const [, month = 0, day = 0] = date.split("-").map(Number);
  const monthsSinceFiscalYear = (month - world.fiscalYearStartMonth + 12) % 12;
  return day === 1 && monthsSinceFiscalYear % (monthsOf[grain] ?? 1) === 0;
};

const later = (date: string, grain: Grain, count: number): string =>
  grain === "day" || grain === "week"
    ? addDays(date, count * (grain === "week" ? 7 : 1))
    : addMonths(date, count * (monthsOf[grain] ?? 1));

const read = (world: World, period: { start: string; end: string; grain: Grain }): Period => {
  const today = localDate(world.asOf, world.timeZone);
  const tomorrow = addDays(today, 1);
  const begun = period.start <= today;
  const partial = begun && today < period.end;
  const readTo = begun ? (partial ? tomorrow : period.end) : period.start;
  return { ...period, readTo, partial, begun };
};

/** The periods that touch [from, to), found by walking day by day. */
export const periodsOf = (world: World, from: string, to: string, grain: Grain): Period[] => {
  let start = from;
  while (!begins(world, start, grain)) start = addDays(start, -1);
  const periods: Period[] = [];
  while (start < to) {
    let end = addDays(start, 1);
    while (!begins(world, end, grain)) end = addDays(end, 1);
    periods.push(read(world, { start, end, grain }));
    start = end;
  }
  return periods;
};

/** All the periods as one. */
export const wholeOf = (periods: readonly Period[]): Period => {
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) throw new Error("There is no period.");
  const lastBegun = periods.filter((period) => period.begun).at(-1);
  return {
    start: first.start,
    end: last.end,
    readTo: lastBegun ? lastBegun.readTo : first.start,
    grain: first.grain,
    partial: lastBegun !== undefined && periods.some((period) => period.partial || !period.begun),
    begun: lastBegun !== undefined,
  };
};

const grainsIn = (period: Period): number => {
  let count = 0;
  while (later(period.start, period.grain, count) < period.end) count++;
  return count;
};

/** As far into the moved period as the original has been read: whole grains, then days of the next. */
const likeForLike = (period: Period, start: string, end: string): Period => {
  const moved = { start, end, grain: period.grain, partial: false, begun: true };
  if (!period.begun || (!period.partial && period.readTo === period.end)) return { ...moved, readTo: end };
  let wholeGrains = 0;
  while (later(period.start, period.grain, wholeGrains + 1) < period.readTo) wholeGrains++;
  const days = daysBetween(later(period.start, period.grain, wholeGrains), period.readTo);
  const grainStart = later(start, period.grain, wholeGrains);
  const candidates = [addDays(grainStart, days), later(grainStart, period.grain, 1), end];
  return { ...moved, readTo: candidates.sort()[0] ?? end };
};

/** The period so many grains earlier. */
export const movedBack = (period: Period, grains: number): Period =>
  likeForLike(period, later(period.start, period.grain, -grains), later(period.end, period.grain, -grains));

/** The stretch of the same length just before. */
export const previousOf = (period: Period): Period => movedBack(period, grainsIn(period));

/** The same a year earlier: weeks keep their weekday (52 weeks), other dates their day and month. */
export const yearBeforeOf = (period: Period): Period => {
  const back = (date: string) => (period.grain === "week" ? addDays(date, -364) : addMonths(date, -12));
  const start = back(period.start);
  return likeForLike(
    period,
    start,
    period.grain === "day" ? addDays(start, daysBetween(period.start, period.end)) : back(period.end),
  );
};

/** The day after the last day of the grain in which reading ends. */
const grainEnd = (period: Period): string => {
  let grains = 1;
  while (later(period.start, period.grain, grains) < period.readTo) grains++;
  return later(period.start, period.grain, grains);
};

/** The dates that a part is read over. */
export type Span = { from: string; to: string };
export const spanOf = (period: Period): Span => ({ from: period.start, to: period.readTo });
export const trailingYearOf = (period: Period): Span => ({
  from: addMonths(period.readTo, -12),
  to: period.readTo,
});
export const toDateOf = (period: Period): Span => ({ from: "0001-01-01", to: period.readTo });

/** The grain that follows the one in which reading ends. */
export const nextOf = (period: Period): Span => {
  const from = grainEnd(period);
  return { from, to: later(from, period.grain, 1) };
};

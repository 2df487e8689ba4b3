import type { LocalDate } from "./calendar";
import { addDays, addMonths, daysBetween, earlierOf } from "./dates";
import { addGrains, grainsBetween, type Period } from "./periods";
import { cutTo, isReadWhole, type PeriodInProgress, spanOf } from "./progress";

/** Against what a range is held: the same number of periods before it, or the same periods a year earlier. */
export type ComparisonKind = "previous" | "year";

type Shift = (date: LocalDate) => LocalDate;

/** Weeks keep their weekday (52 weeks back); every other date keeps its day and month, 29 February becomes 28. */
const yearEarlier =
  ({ grain }: Period): Shift =>
  (date) =>
    grain === "week" ? addDays(date, -364) : addMonths(date, -12);

const grainsEarlier =
  ({ grain }: Period, count: number): Shift =>
  (date) =>
    addGrains(date, grain, -count);

/**
 * A period moved by `shift`. Where the original is not read whole, neither is the moved one: whole grains that have
 * passed are read whole, and of the last grain as many days as have passed of it, at most to its own end.
 */
function movedLikeForLike(period: PeriodInProgress, shift: Shift): PeriodInProgress {
  const { grain } = period;
  const start = shift(period.start);
  // A single day moved a year back from 1 March of a leap year must not stretch over 29 February.
  const end = grain === "day" ? addDays(start, daysBetween(period.start, period.end)) : shift(period.end);
  const moved = { start, end, grain };
  // A period still to come is compared with a whole one.
  if (period.notBegun || isReadWhole(period)) return cutTo(moved, end);
  const passed = grainsBetween(period.start, addDays(period.elapsedEnd, -1), grain);
  const daysIntoGrain = daysBetween(addGrains(period.start, grain, passed), period.elapsedEnd);
  const grainStart = addGrains(start, grain, passed);
  const grainEnd = addGrains(grainStart, grain, 1);
  return cutTo(moved, earlierOf(addDays(grainStart, daysIntoGrain), grainEnd));
}

/** The period of the same length that ends where this one starts, read like for like. */
export const previousPeriod = (period: PeriodInProgress): PeriodInProgress =>
  movedLikeForLike(period, grainsEarlier(period, grainsBetween(period.start, period.end, period.grain)));

/** The same period a year earlier, read like for like. */
export const yearBeforePeriod = (period: PeriodInProgress): PeriodInProgress =>
  movedLikeForLike(period, yearEarlier(period));

/**
 * What each of consecutive periods of one grain is compared with, by index. A comparison is never partial itself, but
 * reads only as many days as its original has had (elapsedEnd).
 */
export function comparisonPeriods(
  periods: readonly PeriodInProgress[],
  kind: ComparisonKind,
): PeriodInProgress[] {
  if (kind === "year") return periods.map(yearBeforePeriod);
  return periods.map((period) => movedLikeForLike(period, grainsEarlier(period, periods.length)));
}

/** What the total over the periods is compared with: their comparison periods as one, without those still to come. */
export const comparisonSpan = (
  periods: readonly PeriodInProgress[],
  kind: ComparisonKind,
): PeriodInProgress | undefined =>
  spanOf(comparisonPeriods(periods, kind).filter((_, index) => periods[index]?.notBegun === false));

/** The twelve months that end at a date: [a year before `end`, `end`). */
export const trailingTwelveMonths = (end: LocalDate): { start: LocalDate; end: LocalDate } => ({
  start: addMonths(end, -12),
  end,
});

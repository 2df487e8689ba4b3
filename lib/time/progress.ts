import type { LocalDate } from "./calendar";
import { addDays, daysBetween, earlierOf } from "./dates";
import { addGrains, grainsBetween, type Period } from "./periods";

/** A period with how much of it can be read. */
export type PeriodInProgress = Period & {
  /** Today lies in it. */
  partial: boolean;
  /** It starts after today. */
  notBegun: boolean;
  /**
   * Where reading ends, exclusive: the period's end; the day after today while it is partial; its start while it has
   * not begun; for a comparison, cut to as many days as its counterpart has had.
   */
  elapsedEnd: LocalDate;
  /** Days from start to elapsedEnd; today counts as one. */
  elapsedDays: number;
};

const withElapsedEnd = (
  period: Period,
  elapsedEnd: LocalDate,
  state: { partial: boolean; notBegun: boolean },
) => ({
  ...period,
  ...state,
  elapsedEnd,
  elapsedDays: daysBetween(period.start, elapsedEnd),
});

/**
 * How far a period has come.
 * @param today the local date in the organization's time zone
 */
export function withProgress(period: Period, today: LocalDate): PeriodInProgress {
  const notBegun = period.start > today;
  const partial = !notBegun && today < period.end;
  const elapsedEnd = notBegun ? period.start : earlierOf(addDays(today, 1), period.end);
  return withElapsedEnd(period, elapsedEnd, { partial, notBegun });
}

/** A whole period of which only the days before `elapsedEnd` are read (for like-for-like comparisons). */
export const cutTo = (period: Period, elapsedEnd: LocalDate): PeriodInProgress =>
  withElapsedEnd(period, earlierOf(elapsedEnd, period.end), { partial: false, notBegun: false });

/** Whether a period is read to its very end; false while it is in progress, and for comparisons that are cut. */
export const isReadWhole = ({ partial, notBegun, elapsedEnd, end }: PeriodInProgress): boolean =>
  !partial && !notBegun && elapsedEnd === end;

/**
 * Where the last grain ends of which a day is read: a complete period's end; the end of the month (or other grain) in
 * progress; of a period that has not begun, the end of its first grain.
 */
export function endOfLastGrain({ start, elapsedEnd, notBegun, grain }: PeriodInProgress): LocalDate {
  const passed = notBegun ? 0 : grainsBetween(start, addDays(elapsedEnd, -1), grain);
  return addGrains(start, grain, passed + 1);
}

/**
 * The one period from the first to the last of consecutive periods, for totals: partial when one of them is, read as
 * far as the last that has begun. Undefined for none.
 */
export function spanOf(periods: readonly PeriodInProgress[]): PeriodInProgress | undefined {
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return undefined;
  const read = periods.filter((period) => !period.notBegun).at(-1);
  return withElapsedEnd(
    { start: first.start, end: last.end, grain: first.grain },
    read?.elapsedEnd ?? first.start,
    {
      // Periods still to come leave the whole unfinished, even between the last complete one and the next.
      partial: read !== undefined && periods.some((period) => period.partial || period.notBegun),
      notBegun: read === undefined,
    },
  );
}

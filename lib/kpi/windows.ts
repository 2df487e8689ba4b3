import {
  addDays,
  addGrains,
  endOfLastGrain,
  type LocalDate,
  type PeriodInProgress,
  previousPeriod,
  trailingTwelveMonths,
  yearBeforePeriod,
} from "@/lib/time";
import type { Statistics, Window } from "./definition";

/** Earlier than any record that the API takes (years 1900–2200): where "to date" begins. */
const beginningOfTime: LocalDate = "1900-01-01";

const readable = ({ start, elapsedEnd }: PeriodInProgress) => ({ start, end: elapsedEnd });

/** The whole grain after the one in which reading ends. */
const nextGrain = (period: PeriodInProgress) => {
  const start = endOfLastGrain(period);
  return { start, end: addGrains(start, period.grain, 1) };
};

/**
 * The local dates [start, end) over which a part is read for a period. Of a period in progress (or cut for a
 * comparison) only the elapsed days are read, and of the periods before it as many; what comes next is looked at whole,
 * from where reading ends.
 * @returns null for "sales-cycle-before" while no deal was won, so that the cycle is unknown
 */
export function windowRange(
  window: Window,
  period: PeriodInProgress,
  statistics: Statistics,
): { start: LocalDate; end: LocalDate } | null {
  switch (window) {
    case "period":
      return readable(period);
    case "previous":
      return readable(previousPeriod(period));
    case "year-before":
      return readable(yearBeforePeriod(period));
    case "trailing-12-months":
      return trailingTwelveMonths(period.elapsedEnd);
    case "to-date":
      return { start: beginningOfTime, end: period.elapsedEnd };
    case "next":
      return nextGrain(period);
    case "rest-of-period":
      return { start: period.elapsedEnd, end: nextGrain(period).start };
    case "until-next-ends":
      return { start: period.elapsedEnd, end: nextGrain(period).end };
    case "sales-cycle-before": {
      if (statistics.medianSalesCycleDays === null) return null;
      const cycle = Math.round(statistics.medianSalesCycleDays);
      return { start: addDays(period.start, -cycle), end: addDays(period.elapsedEnd, -cycle) };
    }
  }
}

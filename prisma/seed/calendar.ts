import { addDays, daysBetween, localDateOf, toInstant } from "@/lib/time";
import { weekdayOf } from "@/lib/time/dates";

const DAY_MS = 86_400_000;

/** A calendar month of the demo, by the local days that it covers. */
export type DemoMonth = {
  /** Months back from the one in progress (0). */
  back: number;
  year: number;
  /** 1–12 */
  month: number;
  /** First and last + 1 day number, cut to the days of the demo. */
  from: number;
  to: number;
};

/**
 * Days of the demo, numbered from 0 (`days` ago) to days − 1 (yesterday); fractions are parts of a day. What comes
 * out at `days` or later lies in the future and has not happened.
 */
export type DemoCalendar = {
  days: number;
  /** Today's local date, at whose first instant the demo's records end. */
  today: string;
  months: readonly DemoMonth[];
  /** Local date YYYY-MM-DD of a day; negative days lie before the demo. */
  dateOf(day: number): string;
  /** The instant at a (fractional) day number, in the company's time zone. */
  instantAt(day: number): Date;
  /** The day number of an instant. */
  dayOf(instant: Date): number;
  /** ISO weekday of a day, 1 = Monday. */
  weekday(day: number): number;
  /** Months back from the current one of a day, which may lie before the demo. */
  monthsBack(day: number): number;
};

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** Lays out the days up to yesterday of a local date. */
export function demoCalendar(today: string, days: number, timeZone: string): DemoCalendar {
  const dates = new Map<number, string>();
  const midnights = new Map<number, number>();
  const weekdays = new Map<number, number>();
  const dateOf = (day: number): string => {
    const known = dates.get(day);
    if (known) return known;
    const date = addDays(today, day - days);
    dates.set(day, date);
    return date;
  };
  const midnight = (day: number): number => {
    const known = midnights.get(day);
    if (known !== undefined) return known;
    const at = toInstant(dateOf(day), timeZone).getTime();
    midnights.set(day, at);
    return at;
  };
  const monthsBack = (day: number) => monthNumber(today) - monthNumber(dateOf(day));

  const months: DemoMonth[] = [];
  for (let day = 0; day < days; day++) {
    const last = months.at(-1);
    const back = monthsBack(day);
    if (last?.back === back) last.to = day + 1;
    else {
      const date = dateOf(day);
      months.push({
        back,
        year: Number(date.slice(0, 4)),
        month: Number(date.slice(5, 7)),
        from: day,
        to: day + 1,
      });
    }
  }

  return {
    days,
    today,
    months,
    dateOf,
    instantAt: (day) => {
      const whole = Math.floor(day);
      return new Date(midnight(whole) + Math.floor((day - whole) * DAY_MS));
    },
    dayOf: (instant) => days + daysBetween(today, localDateOf(instant, timeZone)),
    weekday: (day) => {
      const whole = Math.floor(day);
      const known = weekdays.get(whole);
      if (known) return known;
      const weekday = weekdayOf(dateOf(whole));
      weekdays.set(whole, weekday);
      return weekday;
    },
    monthsBack: (day) => monthsBack(Math.floor(day)),
  };
}

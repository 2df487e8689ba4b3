import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "./calendar";

const plain = (date: LocalDate) => Temporal.PlainDate.from(date);

/** The date `days` later (earlier, when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => plain(date).add({ days }).toString();

/** The date `months` later; a day that the month does not have becomes its last (31 January + 1 → 28 February). */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  plain(date).add({ months }).toString();

/** Whole days from `start` to `end`; negative when `end` is earlier. */
export const daysBetween = (start: LocalDate, end: LocalDate): number =>
  plain(start).until(plain(end), { largestUnit: "days" }).days;

/** Whole months from `start` to `end`, leftover days not counted. */
export const monthsBetween = (start: LocalDate, end: LocalDate): number =>
  plain(start).until(plain(end), { largestUnit: "months" }).months;

/** The ISO weekday: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => plain(date).dayOfWeek;

/** Year and month (1–12) of a date. */
export const yearAndMonthOf = (date: LocalDate): { year: number; month: number } => {
  const { year, month } = plain(date);
  return { year, month };
};

/** The first day of a month (1–12), "2026-04-01". */
export const firstOfMonth = (year: number, month: number): LocalDate =>
  Temporal.PlainDate.from({ year, month, day: 1 }).toString();

/** The earlier of two dates. */
export const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/** The later of two dates. */
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

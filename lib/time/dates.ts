import type { LocalDate } from "./calendar";

// Calendar dates need no time zone, and JavaScript's UTC dates are exact in the proleptic Gregorian calendar. Browsers
// use this file too: the full calendar library would be a tenth of a page's script.
const dayMs = 86_400_000;
const pad = (number: number, digits: number) => String(number).padStart(digits, "0");

const epochDayOf = (date: LocalDate): number => Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs);
const dateOf = (epochDay: number): LocalDate => new Date(epochDay * dayMs).toISOString().slice(0, 10);

/** Whether a text is a calendar date of this form that exists: "2026-02-28", not "2026-02-30". */
export const isLocalDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** The date `days` later (earlier, when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(epochDayOf(date) + days);

/** Year and month (1–12) of a date. */
export const yearAndMonthOf = (date: LocalDate): { year: number; month: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
});

/** The first day of a month (1–12), "2026-04-01". */
export const firstOfMonth = (year: number, month: number): LocalDate => `${pad(year, 4)}-${pad(month, 2)}-01`;

/** The date `months` later; a day that the month does not have becomes its last (31 January + 1 → 28 February). */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const { year, month } = yearAndMonthOf(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(Number(date.slice(8, 10)), lastDay), 2)}`;
};

/** Whole days from `start` to `end`; negative when `end` is earlier. */
export const daysBetween = (start: LocalDate, end: LocalDate): number => epochDayOf(end) - epochDayOf(start);

/** Whole months from `start` to `end`, leftover days not counted; negative when `end` is earlier. */
export const monthsBetween = (start: LocalDate, end: LocalDate): number => {
  if (end < start) return -monthsBetween(end, start);
  const [from, to] = [yearAndMonthOf(start), yearAndMonthOf(end)];
  const months = (to.year - from.year) * 12 + (to.month - from.month);
  // A month is whole once its day is reached: 31 January to 28 February is none.
  return Number(end.slice(8, 10)) >= Number(start.slice(8, 10)) ? months : months - 1;
};

/** The ISO weekday: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => {
  // 1970-01-01 was a Thursday, ISO weekday 4.
  const sinceMonday = (((epochDayOf(date) + 3) % 7) + 7) % 7;
  return sinceMonday + 1;
};

/** The earlier of two dates. */
export const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/** The later of two dates. */
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

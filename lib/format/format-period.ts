import { noValue, thinSpace } from "@/lib/format/number-parts";
import type { Grain } from "@/lib/kpi/vocabulary";

const dayMs = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** A local date ("2026-11-22") as the UTC instant that formats back to the same date. Not an instant of the period. */
const asUtc = (localDate: string) => new Date(`${localDate}T00:00:00Z`);

const utc = { timeZone: "UTC" } as const;
const monthAndYear = { ...utc, month: "short", year: "numeric" } as const;
const dayAndMonth = { ...utc, day: "numeric", month: "short" } as const;

/**
 * A period's name: "16 Nov 2026", "week of 16 Nov 2026", "Oct 2026", "Q4 2026", "2026". Quarters and years of a
 * fiscal calendar that does not start in January are named by both calendar years: "Q1 FY 2026/27".
 *
 * @param start first local date of the period
 * @param fiscalStartMonth first month of the fiscal year, 1…12
 */
export function formatPeriod(start: string, grain: Grain, locale: string, fiscalStartMonth = 1): string {
  const date = asUtc(start);
  switch (grain) {
    case "day":
      return dateFormatter(locale, { ...dayAndMonth, year: "numeric" }).format(date);
    case "week":
      return `week of ${dateFormatter(locale, { ...dayAndMonth, year: "numeric" }).format(date)}`;
    case "month":
      return dateFormatter(locale, monthAndYear).format(date);
    case "quarter":
      return `Q${fiscalQuarter(date, fiscalStartMonth)} ${fiscalYear(date, fiscalStartMonth)}`;
    case "year":
      return fiscalYear(date, fiscalStartMonth);
  }
}

/** A period's name on a crowded axis: "16 Nov", "Oct", "Q4", "2026"; the first of a year also names the year. */
export function formatPeriodTick(start: string, grain: Grain, locale: string, fiscalStartMonth = 1): string {
  const date = asUtc(start);
  const year = thinYear(date, locale);
  switch (grain) {
    case "day":
    case "week":
      return dateFormatter(locale, dayAndMonth).format(date);
    case "month": {
      const month = dateFormatter(locale, { ...utc, month: "short" }).format(date);
      return date.getUTCMonth() === 0 ? `${month} ${year}` : month;
    }
    case "quarter": {
      const quarter = fiscalQuarter(date, fiscalStartMonth);
      return quarter === 1 ? `Q1 ${year}` : `Q${quarter}`;
    }
    case "year":
      return fiscalYear(date, fiscalStartMonth);
  }
}

/** A half-open range of local dates, named by its first and last day: "1 Oct – 31 Oct 2026". */
export function formatDateRange(start: string, end: string, locale: string): string {
  const last = new Date(asUtc(end).getTime() - dayMs);
  return dateFormatter(locale, { ...dayAndMonth, year: "numeric" })
    .formatRange(asUtc(start), last)
    .replace(/\s*–\s*/u, ` ${noValue} `);
}

/** One local date: "22 Nov 2026". */
export function formatDate(localDate: string, locale: string): string {
  return dateFormatter(locale, { ...dayAndMonth, year: "numeric" }).format(asUtc(localDate));
}

/** The local day on which an instant lies: "6 Mar 2026". */
export function formatDay(instant: string, locale: string, timeZone: string): string {
  return dateFormatter(locale, { ...dayAndMonth, year: "numeric", timeZone }).format(new Date(instant));
}

/** An instant in the organization's time zone: "22 Nov 2026, 08:50". */
export function formatInstant(instant: string, locale: string, timeZone: string): string {
  return dateFormatter(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(instant),
  );
}

/** When something happened as it is known: "12 Nov 2026" of a local date, with the time of day of an instant. */
export function formatMoment(at: string, locale: string, timeZone: string): string {
  return at.length === 10 ? formatDate(at, locale) : formatInstant(at, locale, timeZone);
}

/** Months since the fiscal year's first month, 0…11. */
const fiscalMonth = (date: Date, fiscalStartMonth: number) =>
  (date.getUTCMonth() + 13 - fiscalStartMonth) % 12;

const fiscalQuarter = (date: Date, fiscalStartMonth: number) =>
  Math.floor(fiscalMonth(date, fiscalStartMonth) / 3) + 1;

function fiscalYear(date: Date, fiscalStartMonth: number): string {
  const startedIn = date.getUTCFullYear() - (date.getUTCMonth() + 1 < fiscalStartMonth ? 1 : 0);
  if (fiscalStartMonth === 1) return String(startedIn);
  return `FY${thinSpace}${startedIn}/${String((startedIn + 1) % 100).padStart(2, "0")}`;
}

const thinYear = (date: Date, locale: string) =>
  dateFormatter(locale, { ...utc, year: "numeric" }).format(date);

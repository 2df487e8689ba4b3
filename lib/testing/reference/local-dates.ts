/**
 * The reference's own dates, on nothing but Intl and Date.UTC, so that a fault in lib/time cannot hide here.
 * A local date is "YYYY-MM-DD"; such texts compare as the dates do.
 */
const formats = new Map<string, Intl.DateTimeFormat>();
const seen = new Map<string, Map<number, string>>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(timeZone, format);
  return format;
};

/** The calendar date that clocks in the zone show at the instant. */
export const localDate = (at: Date, timeZone: string): string => {
  const dates = seen.get(timeZone) ?? new Map<number, string>();
  seen.set(timeZone, dates);
  const known = dates.get(at.getTime());
  if (known) return known;
  const part = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map((it) => [it.type, it.value]),
  );
  const date = `${part.get("year")}-${part.get("month")}-${part.get("day")}`;
  dates.set(at.getTime(), date);
  return date;
};

/** The first minute at which clocks in the zone show the date. */
export const startOfDay = (date: string, timeZone: string): Date => {
  const minute = 60_000;
  const noonUtc = Date.parse(`${date}T12:00:00Z`);
  let before = noonUtc - 30 * 60 * minute;
  let notBefore = noonUtc + 30 * 60 * minute;
  while (notBefore - before > minute) {
    const middle = before + Math.floor((notBefore - before) / 2 / minute) * minute;
    if (localDate(new Date(middle), timeZone) >= date) notBefore = middle;
    else before = middle;
  }
  return new Date(notBefore);
};

const numbersOf = (date: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return [year, month, day];
};

const textOf = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => {
  const [year, month, day] = numbersOf(date);
  return textOf(Date.UTC(year, month - 1, day + days));
};

/** The same day of the month so many months later, or that month's last day where it is shorter. */
export const addMonths = (date: string, months: number): string => {
  const [year, month, day] = numbersOf(date);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return textOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
};

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 1 = Monday … 7 = Sunday. */
export const isoWeekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

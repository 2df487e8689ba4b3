import { addMonths, type LocalDate } from "@/lib/time";

/** From this age on a figure may tell of another time. */
const warningMonths = 18;

/**
 * A warning for a figure older than 18 months, counted from the end of the year that it is of, or of no known year; null
 * for a newer one.
 */
export function ageWarningOf(year: number | null, today: LocalDate): string | null {
  if (year === null) return "The year is not printed: it may be old.";
  const end = `${String(year + 1).padStart(4, "0")}-01-01`;
  if (addMonths(end, warningMonths) > today) return null;
  const years = Math.max(1, Number(today.slice(0, 4)) - year);
  return `${years} ${years === 1 ? "year" : "years"} old: the market may have moved on.`;
}

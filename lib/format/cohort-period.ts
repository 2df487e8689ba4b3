import { formatPeriod } from "@/lib/format/format-period";
import { addMonths, monthsBetween } from "@/lib/time/dates";
import { startOfGrain } from "@/lib/time/periods";

/** How an organization names months and quarters. */
export type PeriodNames = { locale: string; fiscalYearStartMonth: number };

/** Some whole months by name: "Mar 2026", "Q2 2026" where they are a quarter, else "May 2026 – Jul 2026". */
export function nameMonths(
  { start, end }: { start: string; end: string },
  { locale, fiscalYearStartMonth }: PeriodNames,
): string {
  const months = monthsBetween(start, end);
  const quarter = startOfGrain(start, "quarter", { weekStart: 1, fiscalYearStartMonth });
  if (months === 3 && quarter === start) return formatPeriod(start, "quarter", locale, fiscalYearStartMonth);
  const first = formatPeriod(start, "month", locale);
  return months <= 1 ? first : `${first} – ${formatPeriod(addMonths(end, -1), "month", locale)}`;
}

/** "1 month", "6 months". */
export const countMonths = (count: number): string => `${count} ${count === 1 ? "month" : "months"}`;

import type { LocalDate } from "./calendar";
import { addMonths, yearAndMonthOf } from "./dates";
import { startOfGrain } from "./periods";

/** A fiscal year or quarter by name: [start, end). */
export type NamedPeriod = { name: string; start: LocalDate; end: LocalDate };

const grainStart = (date: LocalDate, grain: "quarter" | "year", fiscalYearStartMonth: number) =>
  startOfGrain(date, grain, { weekStart: 1, fiscalYearStartMonth });

/** "2026", or "FY 2026/27" where the fiscal year does not start in January. */
const yearName = (start: LocalDate, fiscalYearStartMonth: number): string => {
  const { year } = yearAndMonthOf(start);
  return fiscalYearStartMonth === 1
    ? String(year)
    : `FY ${year}/${String((year + 1) % 100).padStart(2, "0")}`;
};

/** The fiscal year that a date lies in. */
export function fiscalYearOf(date: LocalDate, fiscalYearStartMonth: number): NamedPeriod {
  const start = grainStart(date, "year", fiscalYearStartMonth);
  return { name: yearName(start, fiscalYearStartMonth), start, end: addMonths(start, 12) };
}

/** The fiscal quarter that a date lies in: "Q4 2026", "Q3 FY 2026/27". */
export function fiscalQuarterOf(date: LocalDate, fiscalYearStartMonth: number): NamedPeriod {
  const year = fiscalYearOf(date, fiscalYearStartMonth);
  const start = grainStart(date, "quarter", fiscalYearStartMonth);
  const monthsIntoYear = (yearAndMonthOf(start).month - fiscalYearStartMonth + 12) % 12;
  return { name: `Q${monthsIntoYear / 3 + 1} ${year.name}`, start, end: addMonths(start, 3) };
}

import { formatDate, formatDateRange, formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import type { Grain } from "@/lib/kpi/vocabulary";
import type { SmartCase } from "./finding";

/** "1 month", "3 months". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** A value in the KPI's unit. */
export const value = ({ kpi, figures }: SmartCase, amount: number): string =>
  formatValue(amount, kpi.unit, figures);

/** A difference between values, with its sign: "+2.1 points", "−€400". */
export const difference = ({ kpi, figures }: SmartCase, amount: number): string =>
  kpi.unit === "%" || kpi.unit === "points"
    ? `${formatValue(amount, "points", { ...figures, digits: 1, signed: true })} points`
    : formatValue(amount, kpi.unit, { ...figures, signed: true });

/** The size of a difference, without a sign. */
export const size = (smartCase: SmartCase, amount: number): string =>
  difference(smartCase, Math.abs(amount)).replace(/^\+/u, "");

/** A period by its name: "Oct 2026". */
export const period = ({ terms, figures }: SmartCase, start: string): string =>
  formatPeriod(start, terms.grain, figures.locale, figures.fiscalYearStartMonth);

/** When, as a sentence goes on: "in Oct 2026", or "over 1 Mar 2025 – 28 Feb 2026" where that is no single period. */
export const span = (smartCase: SmartCase, { start, end }: { start: string; end: string }): string =>
  smartCase.history.some((point) => point.start === start && point.end === end)
    ? `in ${period(smartCase, start)}`
    : `over ${formatDateRange(start, end, smartCase.figures.locale)}`;

/** One local date: "31 Dec 2026". */
export const date = ({ figures }: SmartCase, localDate: string): string =>
  formatDate(localDate, figures.locale);

export const grainNoun: Record<Grain, string> = {
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
};

import { countMonths, nameMonths, type PeriodNames } from "@/lib/format/cohort-period";
import { formatInterval } from "@/lib/format/format-interval";
import { formatCount, formatValue } from "@/lib/format/format-value";
import type { FigureLocale } from "@/lib/format/unit";

type Measure = "customers" | "revenue";
type Base = "acquisition-month" | "first-full-month";
type Group = { start: string; end: string; percent: number };
type Interval = { low: number; high: number } | null;
export type CohortWords = FigureLocale & PeriodNames;

/** A difference of less than a point between shares of revenue is none to speak of. */
const notablePoints = 1;

const percentText = (value: number | null, options: CohortWords) => formatValue(value, "%", options);

/** What revenue is a share of, in words. */
export const baseWords: Record<Base, string> = {
  "acquisition-month": "their month of acquisition",
  "first-full-month": "their first full month",
};

const isSame = (measure: Measure, difference: number, significant: boolean | null) =>
  measure === "customers" ? significant === false : Math.abs(difference) < notablePoints;

/**
 * The page's first sentence: whether new customers stay (or buy) as those before them did; without enough cohorts to
 * compare, what became of all; and without a complete month, that it is too early.
 */
export function retentionHeadline(
  {
    measure,
    base,
    finding,
    average,
  }: {
    measure: Measure;
    base: Base;
    finding: { month: number; recent: Group; before: Group; significant: boolean | null } | null;
    average: readonly { month: number; cohorts: number; base: number; amount: number; percent: number }[];
  },
  options: CohortWords,
): string {
  if (finding) {
    const { recent, before, month, significant } = finding;
    const difference = recent.percent - before.percent;
    const same = isSame(measure, difference, significant);
    const won = `Customers won in ${nameMonths(recent, options)}`;
    const [now, then] = [percentText(recent.percent, options), percentText(before.percent, options)];
    if (measure === "customers") {
      const verb = same ? "stay as those before did" : difference < 0 ? "stay less" : "stay longer";
      const noise = same && difference !== 0 ? ", a difference within noise" : "";
      return `${won} ${verb}: ${now} after ${countMonths(month)} against ${then}${noise}.`;
    }
    const verb = same ? "buy as those before did" : difference < 0 ? "buy less" : "buy more";
    return `${won} ${verb}: ${now} of ${baseWords[base]} in month ${month}, against ${then}.`;
  }
  const last = average.findLast(({ month }) => month <= 3);
  if (!last) return "No cohort has come through a whole month yet: what becomes of it is seen then.";
  const share = percentText(last.percent, options);
  if (measure === "revenue") {
    return `In month ${last.month} after acquisition customers bring ${share} of ${baseWords[base]}.`;
  }
  const counts = `${formatCount(last.amount, options.locale)} of ${formatCount(last.base, options.locale)}`;
  return `After ${countMonths(last.month)} ${share} of the customers won are still there (${counts}).`;
}

/** When in a cohort's life a cell lies: "at the end of that month", "after 6 months". */
const whenText = (month: number, partial: boolean) => {
  if (partial) return month === 0 ? "so far in that month" : `so far in month ${month}`;
  return month === 0 ? "at the end of that month" : `after ${countMonths(month)}`;
};

/**
 * A cell in words: "Mar 2025: 41 customers, after 6 months 36 still there = 87.8 % (95 %: 74.5 – 94.7)".
 * @param size customers acquired; of the average over cohorts, their sum
 */
export function cohortReadout(
  {
    name,
    size,
    measure,
    base,
    cell: { month, partial, amount, percent, interval },
  }: {
    name: string;
    size: number;
    measure: Measure;
    base: Base;
    cell: { month: number; partial: boolean; amount: number; percent: number | null; interval: Interval };
  },
  options: CohortWords,
): string {
  const customers = `${formatCount(size, options.locale)} ${size === 1 ? "customer" : "customers"}`;
  if (measure === "revenue") {
    const money = formatValue(amount, "money", options);
    const when = partial ? `so far in month ${month}` : `in month ${month}`;
    const share = percent === null ? "" : ` = ${percentText(percent, options)} of ${baseWords[base]}`;
    return `${name}: ${customers}, ${when} ${money}${share}`;
  }
  const share = percent === null ? "" : ` = ${percentText(percent, options)}`;
  const around = formatInterval(percent, interval, "%", options);
  const left = formatCount(amount, options.locale);
  return `${name}: ${customers}, ${whenText(month, partial)} ${left} still there${share}${around ? ` (95 %: ${around})` : ""}`;
}

/** When a cohort had paid back what it cost: "in the month of acquisition", "after 4 months". */
export const paybackText = (months: number): string =>
  months === 0 ? "in the month of acquisition" : `after ${countMonths(months)}`;

/** The second sentence: when the cohorts together had paid back, or how far they have come. */
export function paybackHeadline(
  average: { cells: readonly { month: number; recouped: number }[]; paybackMonths: number | null },
  options: CohortWords,
): string {
  if (average.paybackMonths !== null) {
    return `Together they have paid back the cost of winning them ${paybackText(average.paybackMonths)}.`;
  }
  const last = average.cells.at(-1);
  if (!last) return "";
  const share = percentText(last.recouped * 100, options);
  return `Of the cost of winning them ${share} is back ${paybackText(last.month)}.`;
}

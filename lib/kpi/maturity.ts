import { addDays, daysBetween, type PeriodInProgress } from "@/lib/time";
import type { FormulaSettings, Statistics, Variant } from "./definition";

/** Days that must have passed since a period's end; 0 while the statistic is unknown, as nothing can be awaited. */
function daysToMature(
  { maturity }: Variant,
  context: FormulaSettings,
  statistics: Statistics,
): number | null {
  if (maturity === undefined) return null;
  return "parameter" in maturity
    ? context.parameters[maturity.parameter]
    : (statistics[maturity.statistic] ?? 0);
}

/**
 * Why a period is too young for the variant, in words; null when it is not.
 * @param today the local date in the organization's time zone
 */
export function immaturityOf(
  variant: Variant,
  period: PeriodInProgress,
  today: string,
  context: FormulaSettings,
  statistics: Statistics,
): string | null {
  if (period.notBegun) return "This period has not begun yet";
  const days = daysToMature(variant, context, statistics);
  if (days === null) return null;
  const end = period.partial ? period.end : period.elapsedEnd;
  if (daysBetween(end, today) >= days) return null;
  const wait = Math.ceil(days);
  const age = wait === 0 ? "once it has ended" : `${wait} ${wait === 1 ? "day" : "days"} after its end`;
  return `Too young: this period can be judged ${age}, from ${addDays(end, wait)}`;
}

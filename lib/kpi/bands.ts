import { addMonths, daysBetween, monthsBetween, type PeriodInProgress } from "@/lib/time";
import type { Bands, KpiDefinition } from "./definition";
import type { Direction, Grain, Status } from "./vocabulary";

type BandsScale = NonNullable<KpiDefinition["bandsScale"]>;

const daysPerYear = 365.25;

const yearsOf: Record<Grain, number> = {
  day: 1 / daysPerYear,
  week: 7 / daysPerYear,
  month: 1 / 12,
  quarter: 1 / 4,
  year: 1,
};

/** Years that a period reads: whole calendar months count as twelfths, days as 1/365.25. */
function yearsOfPeriod({ start, elapsedEnd, grain }: PeriodInProgress): number {
  if (grain === "day" || grain === "week") return daysBetween(start, elapsedEnd) / daysPerYear;
  const months = monthsBetween(start, elapsedEnd);
  return months / 12 + daysBetween(addMonths(start, months), elapsedEnd) / daysPerYear;
}

const overYears = (bands: Bands, { grain, as }: BandsScale, years: number): Bands => {
  const times = years / yearsOf[grain];
  // A rate above 100 or below 0 cannot compound; it stays at the bound.
  const share = (percent: number) => Math.min(1, Math.max(0, percent / 100));
  const scaled = (percent: number) =>
    as === "survival" ? 100 * share(percent) ** times : 100 * (1 - (1 - share(percent)) ** times);
  return { ok: scaled(bands.ok), watch: scaled(bands.watch) };
};

/**
 * Bands in percent at another grain. Survival compounds: 90 % a year is 0.9^(1/12) = 99.1 % a month. Of a loss the
 * complement does: 1.5 % a month is 1 − 0.985³ = 4.4 % a quarter. Weeks and days are 7 and 1 of 365.25.
 * Bands without a scale stay as they are.
 */
export function scaleBands(bands: Bands, scale: KpiDefinition["bandsScale"], to: Grain): Bands {
  return scale === undefined || scale.grain === to ? bands : overYears(bands, scale, yearsOf[to]);
}

/** Bands for a period of any length, such as the total over a range: scaled to the time that it reads. */
export function scaleBandsToPeriod(
  bands: Bands,
  scale: KpiDefinition["bandsScale"],
  period: PeriodInProgress,
): Bands {
  return scale === undefined ? bands : overYears(bands, scale, yearsOfPeriod(period));
}

/** ok at or beyond the ok band in the KPI's direction, watch at or beyond the watch band, else off. */
export function statusOf(value: number | null, bands: Bands | null, direction: Direction): Status | null {
  if (value === null || bands === null) return null;
  const reaches = (band: number) => (direction === "up" ? value >= band : value <= band);
  if (reaches(bands.ok)) return "ok";
  return reaches(bands.watch) ? "watch" : "off";
}

import type { Grain, Unit } from "@/lib/kpi/vocabulary";

export type { Unit };

/** How an organization reads figures: BCP 47 locale and ISO 4217 currency. */
export type FigureLocale = { locale: string; currency: string };

/** All that is needed to write a KPI's values. */
export type ValueFormat = FigureLocale & { unit: Unit };

/** All that is needed to write a series' values and its periods. */
export type FigureFormat = ValueFormat & {
  grain: Grain;
  /** First month of the fiscal year, 1…12; January when left out. */
  fiscalStartMonth?: number;
};

const unitWords: Record<Exclude<Unit, "money">, string> = {
  "%": "%",
  points: "points",
  count: "number",
  x: "×",
  days: "days",
  hours: "hours",
  months: "months",
};

/** The unit as an axis title or column head names it: "%", "points", "EUR", "days". */
export function unitTitle(unit: Unit, currency: string): string {
  return unit === "money" ? currency : unitWords[unit];
}

import { formatParts, noValue, percentSignLeads, thinSpace } from "@/lib/format/number-parts";
import type { FigureLocale, Unit } from "@/lib/format/unit";

export type ValueOptions = FigureLocale & {
  /** Shortens large money and counts: "€1.24M". For cards, axes and labels; tables keep the whole figure. */
  compact?: boolean;
  /** Decimal places, when the unit's own are not wanted. */
  digits?: number;
  /** Writes a plus before positive values, as for changes. */
  signed?: boolean;
};

/** From here up compact figures are shortened; smaller ones are short enough already. */
const compactFrom = 10_000;
/** From this amount up cents are noise on a dashboard. */
const wholeMoneyFrom = 100;

const durationUnits = { days: "day", hours: "hour", months: "month" } as const;

/**
 * A KPI's value as people read it: "71.4 %", "−10", "€1.24M", "12.5 days", "3.2×". Null is "–"; the caller says why.
 * Percentages are 0…100, money in the currency's main unit, durations decimal.
 */
export function formatValue(value: number | null, unit: Unit, options: ValueOptions): string {
  if (value === null || !Number.isFinite(value)) return noValue;
  const sign: Intl.NumberFormatOptions = options.signed ? { signDisplay: "exceptZero" } : {};
  switch (unit) {
    case "%":
      return withPercentSign(
        formatParts(value, options.locale, { ...sign, ...decimals(options, 1, 1) }),
        options,
      );
    case "points":
      return formatParts(value, options.locale, { ...sign, ...decimals(options, 0, 1) });
    case "x":
      return `${formatParts(value, options.locale, { ...sign, ...decimals(options, 1, 1) })}×`;
    case "money":
      return formatMoney(value, options, sign);
    case "count":
      return formatParts(value, options.locale, {
        ...sign,
        ...magnitude(value, options, decimals(options, 0, 1)),
      });
    default:
      return formatParts(value, options.locale, {
        ...sign,
        ...decimals(options, 0, 1),
        style: "unit",
        unit: durationUnits[unit],
        unitDisplay: options.compact ? "narrow" : "long",
      });
  }
}

/** A tick on an axis whose title carries the unit: the bare, short number. */
export function formatTick(value: number, locale: string): string {
  const short = Math.abs(value) >= compactFrom;
  return formatParts(value, locale, {
    maximumFractionDigits: 2,
    ...(short ? { notation: "compact", maximumFractionDigits: 1 } : {}),
  });
}

/** A whole count with the locale's grouping: "12,408". */
export function formatCount(value: number, locale: string): string {
  return formatParts(value, locale, { maximumFractionDigits: 0 });
}

function formatMoney(value: number, options: ValueOptions, sign: Intl.NumberFormatOptions): string {
  const whole =
    Math.abs(value) >= wholeMoneyFrom ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  const places = options.digits === undefined ? whole : decimals(options, 0, 0);
  return formatParts(value, options.locale, {
    ...sign,
    style: "currency",
    currency: options.currency,
    currencyDisplay: "narrowSymbol",
    ...magnitude(value, options, places),
  });
}

function magnitude(
  value: number,
  options: ValueOptions,
  places: Intl.NumberFormatOptions,
): Intl.NumberFormatOptions {
  if (!options.compact || Math.abs(value) < compactFrom) return places;
  return { notation: "compact", maximumSignificantDigits: 3 };
}

function decimals({ digits }: ValueOptions, least: number, most: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits ?? least, maximumFractionDigits: digits ?? most };
}

function withPercentSign(figure: string, { locale }: ValueOptions): string {
  return percentSignLeads(locale) ? `%${figure}` : `${figure}${thinSpace}%`;
}

import { formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import { thinSpace } from "@/lib/format/number-parts";
import type { FigureFormat } from "@/lib/format/unit";
import type { ForecastPeriod, KnownPeriod } from "./forecast-rows";

/** From this mean error, in percent, plans should not be built on a forecast, and it says so. */
const roughFrom = 30;

/** From here up a tenth of a lead or ticket is more precise than any forecast. */
const wholeFrom = 10;

/** A forecast figure: counts are whole, unless they are so small that a tenth matters. */
export const forecastFigure = (value: number | null, format: FigureFormat, compact = false): string => {
  const whole = format.unit === "count" && value !== null && Math.abs(value) >= wholeFrom;
  return formatValue(value, format.unit, { ...format, compact, ...(whole ? { digits: 0 } : {}) });
};

const short = (value: number, format: FigureFormat) => forecastFigure(value, format, true);

const periodName = ({ start }: { start: string }, { grain, locale, fiscalStartMonth }: FigureFormat) =>
  formatPeriod(start, grain, locale, fiscalStartMonth);

/** A range in figures: "€84.9K – €93.4K". */
export const rangeText = (low: number, high: number, format: FigureFormat): string =>
  `${short(low, format)} – ${short(high, format)}`;

const likely = (point: ForecastPeriod, format: FigureFormat) =>
  `${short(point.value, format)} (80${thinSpace}%: ${rangeText(point.low80, point.high80, format)})`;

/** Where it goes, in a sentence: how the period in progress ends, and the one after it. */
export function forecastSentence(
  name: string,
  points: readonly ForecastPeriod[],
  format: FigureFormat,
): string {
  const [first, second] = points;
  if (!first) return "";
  const ends = `${name}: ${periodName(first, format)} is likely to end at ${likely(first, format)}`;
  return second ? `${ends}, ${periodName(second, format)} at ${likely(second, format)}.` : `${ends}.`;
}

/** How good it is, in a sentence: by how much the method missed when it was tried on the past. */
export function backtestSentence(
  { percent, meanAbsoluteError }: { percent: number | null; meanAbsoluteError: number | null },
  format: FigureFormat,
): string {
  if (percent === null) {
    return meanAbsoluteError === null
      ? ""
      : `In backtests this method missed by ${short(meanAbsoluteError, format)} on average.`;
  }
  const missed = `In backtests this method missed by ${formatValue(percent, "%", format)} on average`;
  return percent >= roughFrom ? `${missed}: a rough guide, not a plan.` : `${missed}.`;
}

/** A forecast's chart in words, for those who cannot see it. */
export function summarizeForecast(
  name: string,
  history: readonly KnownPeriod[],
  points: readonly ForecastPeriod[],
  format: FigureFormat,
): string {
  const [from, to] = [history[0], history.at(-1)];
  const last = points.at(-1);
  if (!from || !to || !last) return `${name}: no forecast.`;
  return [
    `${name}, ${history.length} known periods from ${periodName(from, format)} to ${periodName(to, format)}, and ${points.length} forecast.`,
    `${periodName(to, format)}: ${short(to.value, format)}.`,
    forecastSentence(name, points, format),
    ...(points.length > 2 ? [`${periodName(last, format)}: ${likely(last, format)}.`] : []),
  ].join(" ");
}

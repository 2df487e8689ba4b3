import type { PipelineForecast, PipelinePeriod } from "@/lib/contracts/pipeline-forecast";
import { formatPeriod } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import type { FigureFormat } from "@/lib/format/unit";

const money = (value: number, format: FigureFormat) =>
  formatValue(value, "money", { ...format, compact: true });

/** "1 deal", "14 deals". */
export const dealsText = (count: number, { locale }: FigureFormat): string =>
  `${formatCount(count, locale)} ${count === 1 ? "deal" : "deals"}`;

/** A sentence's first letter: "Week of 16 Nov 2026". */
const begin = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const gapWords = ({ won, weightedAmount, target }: PipelinePeriod, format: FigureFormat): string => {
  if (target === null) return "";
  const missing = target - won.amount - weightedAmount;
  return missing > 0
    ? ` Of the target of ${money(target, format)}, ${money(missing, format)} is still to be found.`
    : ` Together that is ${money(-missing, format)} above the target of ${money(target, format)}.`;
};

/** What the first period of the pipeline comes to, and whether that is enough, in a sentence or two. */
export function pipelineSentence({ periods, total }: PipelineForecast, format: FigureFormat): string {
  const first = periods[0];
  if (!first || total.deals === 0) return "No deal is open.";
  const name = begin(formatPeriod(first.start, format.grain, format.locale, format.fiscalStartMonth));
  const expected =
    first.deals === 0
      ? "no open deal is expected to close in the rest of it"
      : `${money(first.weightedAmount, format)} is to be expected from ${dealsText(first.deals, format)} worth ${money(first.amount, format)}`;
  const start = first.partial
    ? `${name}: ${money(first.won.amount, format)} is won, and ${expected}.`
    : `${name}: ${expected}.`;
  return `${start}${gapWords(first, format)}`;
}

/** The chart in words, for those who cannot see it. */
export function summarizePipeline(pipeline: PipelineForecast, format: FigureFormat): string {
  const periods = pipeline.periods.map((period) => {
    const name = formatPeriod(period.start, format.grain, format.locale, format.fiscalStartMonth);
    return `${name}: ${money(period.weightedAmount, format)} weighted of ${money(period.amount, format)} in ${dealsText(period.deals, format)}`;
  });
  return `${dealsText(pipeline.total.deals, format)} open, worth ${money(pipeline.total.amount, format)}. ${periods.join("; ")}.`;
}

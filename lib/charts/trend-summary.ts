import { type ChartPoint, reasonInWords, statusWords } from "@/lib/charts/chart-point";
import { describeDelta } from "@/lib/format/format-delta";
import { formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import type { FigureFormat } from "@/lib/format/unit";

/**
 * A trend in two or three sentences, for those who cannot see the chart: latest complete value, its change on the
 * period before, the highest and lowest, gaps, and the period in progress.
 */
export function summarizeTrend(title: string, points: readonly ChartPoint[], format: FigureFormat): string {
  const first = points[0];
  const end = points.at(-1);
  if (!first || !end) return `${title}: no periods to show.`;
  const period = (point: ChartPoint) =>
    formatPeriod(point.start, format.grain, format.locale, format.fiscalStartMonth);
  const figure = (point: ChartPoint) => formatValue(point.value, format.unit, format);
  const complete = points.filter((point) => !point.partial);
  const valued = complete.filter((point) => point.value !== null);
  const sentences = [`${title}, ${points.length} periods from ${period(first)} to ${period(end)}.`];

  const latest = valued.at(-1);
  if (latest) {
    const before = complete[complete.indexOf(latest) - 1];
    const change = before?.value === undefined ? null : before.value;
    const words = [`Latest complete, ${period(latest)}: ${figure(latest)}`];
    if (change !== null)
      words.push(`${describeDelta(latest.value, change, format.unit, format)} on the period before`);
    if (latest.status) words.push(statusWords[latest.status].toLowerCase());
    sentences.push(`${words.join(", ")}.`);
  } else
    sentences.push(`No complete period has a value: ${reasonInWords(complete.at(-1) ?? end).toLowerCase()}.`);

  if (valued.length > 2) {
    const [low, high] = [extreme(valued, -1), extreme(valued, 1)];
    sentences.push(`Highest ${figure(high)} in ${period(high)}, lowest ${figure(low)} in ${period(low)}.`);
  }
  const gaps = complete.length - valued.length;
  if (gaps > 0 && valued.length > 0)
    sentences.push(`${gaps} ${gaps === 1 ? "period has" : "periods have"} no value.`);
  if (end.partial && end.value !== null)
    sentences.push(`${period(end)} is in progress: ${figure(end)} so far.`);
  return sentences.join(" ");
}

function extreme(points: readonly ChartPoint[], sign: 1 | -1): ChartPoint {
  return points.reduce((best, point) =>
    sign * (point.value ?? 0) > sign * (best.value ?? 0) ? point : best,
  );
}

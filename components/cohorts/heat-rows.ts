import type { HeatCell, HeatRow } from "@/components/charts/heat-map";
import { type HeatScale, heatScale } from "@/lib/charts/heat-scale";
import type { CohortChoices } from "@/lib/contracts/cohort-view";
import type { Cohorts } from "@/lib/contracts/cohorts";
import { nameMonths } from "@/lib/format/cohort-period";
import { type CohortWords, cohortReadout } from "@/lib/format/cohort-words";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { formatParts, noValue } from "@/lib/format/number-parts";

type Cell = Cohorts["cohorts"][number]["cells"][number];
type Show = CohortChoices["show"];

/** In the map shares go without sign and decimals: the unit stands above, the exact figure in the readout. */
function cellText({ amount, percent }: Cell, { measure }: Cohorts, show: Show, words: CohortWords): string {
  if (show === "percent") {
    return percent === null ? noValue : formatParts(percent, words.locale, { maximumFractionDigits: 0 });
  }
  return measure === "customers"
    ? formatCount(amount, words.locale)
    : formatValue(amount, "money", { ...words, compact: true });
}

/** The shade of a cell: its share, or its amount. */
export const shadeOf = ({ amount, percent }: Cell, show: Show): number | null =>
  show === "percent" ? percent : amount;

const averageName = (count: number) => (count === 1 ? "The one cohort" : `All ${count} cohorts together`);

/** The cohorts' weighted average as a row above them; of amounts there is none, as cohorts differ in size. */
function averageRow(data: Cohorts, show: Show, words: CohortWords): HeatRow[] {
  if (show === "absolute" || data.average.length === 0) return [];
  const size = data.cohorts.reduce((sum, cohort) => sum + cohort.size, 0);
  const cells = data.average.map(({ cohorts, base, ...rest }): HeatCell => {
    const cell = { ...rest, partial: false };
    const shared = { measure: data.measure, base: data.base, cell };
    // The base of revenue is money: of how many customers it came the average does not know.
    const name = averageName(cohorts);
    const readout =
      data.measure === "customers"
        ? cohortReadout({ name, size: base, ...shared }, words)
        : `${name}: in month ${cell.month} ${formatValue(cell.percent, "%", words)}`;
    return { text: cellText(cell, data, show, words), value: cell.percent, partial: false, readout };
  });
  return [
    { id: "average", label: "All, weighted", size: formatCount(size, words.locale), cells, summary: true },
  ];
}

/** Cohorts as rows of a heat map, oldest first below their average, those that have not come anywhere left out. */
export function heatRows(data: Cohorts, show: Show, words: CohortWords): HeatRow[] {
  const { measure, base } = data;
  const rows = data.cohorts.map((cohort): HeatRow => {
    const name = nameMonths(cohort, words);
    return {
      id: cohort.start,
      label: name,
      size: formatCount(cohort.size, words.locale),
      cells: cohort.cells.map((cell) => ({
        text: cellText(cell, data, show, words),
        value: shadeOf(cell, show),
        partial: cell.partial,
        readout: cohortReadout({ name, size: cohort.size, measure, base, cell }, words),
      })),
    };
  });
  return [...averageRow(data, show, words), ...rows];
}

/**
 * The colours' scale over all complete cells. Of revenue the base month is left out: a first purchase is so much larger
 * than what follows that all of it would be one pale step.
 */
export function heatScaleOf(data: Cohorts, show: Show): HeatScale {
  const baseMonth = data.base === "acquisition-month" ? 0 : 1;
  const isShown = ({ month, partial }: Cell) =>
    !partial && (data.measure === "customers" || month !== baseMonth);
  const values = data.cohorts.flatMap(({ cells }) =>
    cells.filter(isShown).flatMap((cell) => shadeOf(cell, show) ?? []),
  );
  return heatScale(values, data.measure === "customers" && show === "percent" ? "share" : "amount");
}

/** The scale's ends in words; the upper one says where values lie beyond it. */
export function scaleEnds(
  { low, high, clipped }: HeatScale,
  { measure }: Cohorts,
  show: Show,
  words: CohortWords,
): { low: string; high: string } {
  const text = (value: number) => {
    if (show === "percent") return formatValue(value, "%", { ...words, digits: 0 });
    return formatValue(value, measure === "customers" ? "count" : "money", {
      ...words,
      compact: true,
      digits: 0,
    });
  };
  return { low: text(low), high: `${text(high)}${clipped ? " and more" : ""}` };
}

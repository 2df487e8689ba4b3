import type { ChartPoint } from "@/lib/charts/chart-point";
import { type CsvCell, toCsv } from "@/lib/charts/csv";

/** A group's cell on one KPI, as the API answers it. */
export type ComparedCell = { point: ChartPoint; tooFew: boolean; place: "best" | "worst" | null };
export type ComparedRow = {
  value: string | null;
  label: string;
  cells: Readonly<Record<string, ComparedCell>>;
};

/** By a KPI's id, or by the groups' names. */
export type ComparisonOrder = { by: string; descending: boolean };

const figureOf = (row: ComparedRow, kpi: string): number | null => row.cells[kpi]?.point.value ?? null;

/**
 * Groups in the order asked for. Those without a value come last whichever way it goes, and "Not set" after them, as
 * nobody stands for it.
 */
export function orderedRows<R extends ComparedRow>(
  rows: readonly R[],
  { by, descending }: ComparisonOrder,
  locale: string,
): R[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
    if (by === "label") return sign * names.compare(a.label, b.label);
    const [x, y] = [figureOf(a, by), figureOf(b, by)];
    if (x === null || y === null) return x === y ? names.compare(a.label, b.label) : x === null ? 1 : -1;
    return sign * (x - y) || names.compare(a.label, b.label);
  });
}

/** How long a cell's bar is, in % of the longest of its column; from zero, and none without a value or below it. */
export function barLength(rows: readonly ComparedRow[], kpi: string, row: ComparedRow): number {
  const longest = Math.max(0, ...rows.map((it) => figureOf(it, kpi) ?? 0));
  return longest === 0 ? 0 : (Math.max(0, figureOf(row, kpi) ?? 0) * 100) / longest;
}

/** A comparison as CSV: a row per group, and per KPI its value, number of cases, interval and standing. */
export function comparisonCsv(
  dimension: string,
  kpis: readonly { id: string; title: string }[],
  rows: readonly ComparedRow[],
): string {
  const head: CsvCell[] = [
    dimension,
    ...kpis.flatMap(({ title }) => [
      title,
      `${title}: n`,
      `${title}: low`,
      `${title}: high`,
      `${title}: standing`,
    ]),
  ];
  return toCsv([
    head,
    ...rows.map((row): CsvCell[] => [
      row.label,
      ...kpis.flatMap(({ id }): CsvCell[] => {
        const cell = row.cells[id];
        const { value = null, n = null, interval = null } = cell?.point ?? {};
        return [
          value,
          n,
          interval?.low ?? null,
          interval?.high ?? null,
          cell?.tooFew ? "too few to compare" : (cell?.place ?? null),
        ];
      }),
    ]),
  ]);
}

import { type CsvCell, toCsv } from "@/lib/charts/csv";
import type { TrendRow } from "@/lib/charts/trend-rows";

/** A trend with everything behind it, as CSV: value, parts, n, interval, comparison and status, a row per period. */
export function trendCsv(rows: readonly TrendRow[], valueTitle: string): string {
  const partKeys = [...new Set(rows.flatMap((row) => Object.keys(row.point.parts ?? {})))];
  const hasSignals = rows.some(({ mark }) => mark !== null);
  const head: CsvCell[] = [
    "start",
    "end",
    "in progress",
    valueTitle,
    "no value because",
    ...partKeys,
    "n",
    "interval low",
    "interval high",
    "comparison start",
    "comparison value",
    "status",
    ...(hasSignals ? ["signal"] : []),
  ];
  return toCsv([
    head,
    ...rows.map(({ point, comparisonPoint, mark }): CsvCell[] => [
      point.start,
      point.end,
      point.partial ? "yes" : "no",
      point.value,
      point.value === null ? point.reason : null,
      ...partKeys.map((key) => point.parts?.[key] ?? null),
      point.n ?? null,
      point.interval?.low ?? null,
      point.interval?.high ?? null,
      comparisonPoint?.start ?? null,
      comparisonPoint?.value ?? null,
      point.status ?? null,
      ...(hasSignals ? [mark?.words ?? null] : []),
    ]),
  ]);
}

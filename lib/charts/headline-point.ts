import type { ChartPoint } from "@/lib/charts/chart-point";

/**
 * The point a page speaks of first: the last complete one that is settled (a value, or a reason that will not change
 * by waiting), else the last complete one, else the one in progress.
 *
 * @returns its index; −1 for no points
 */
export function headlineIndex(points: readonly ChartPoint[]): number {
  const lastWhere = (test: (point: ChartPoint) => boolean) => points.findLastIndex(test);
  const settled = lastWhere((point) => !point.partial && point.reason !== "not-mature");
  if (settled >= 0) return settled;
  const complete = lastWhere((point) => !point.partial);
  return complete >= 0 ? complete : points.length - 1;
}

/**
 * What the headline point is held against: the same place of the comparison when that is the year before, else the
 * period just before it (the last of the preceding range for the first period shown).
 */
export function headlineBase<P extends ChartPoint>(
  points: readonly P[],
  comparison: readonly P[] | undefined,
  compare: "previous" | "year",
): P | null {
  const index = headlineIndex(points);
  if (compare === "year") return comparison?.[index] ?? null;
  return (index > 0 ? points[index - 1] : comparison?.at(-1)) ?? null;
}

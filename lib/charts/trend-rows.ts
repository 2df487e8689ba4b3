import type { ChartPoint } from "@/lib/charts/chart-point";
import type { SignalMark } from "@/lib/charts/trend-limits";

/** One place on a trend chart's time axis, with what is drawn there. */
export type TrendRow = {
  index: number;
  start: string;
  point: ChartPoint;
  comparisonPoint: ChartPoint | null;
  /** On the solid line; null is a gap and stays one. */
  value: number | null;
  /** On the dashed line into the period in progress. Holds the last complete value too, so that the dashes join. */
  partialValue: number | null;
  comparisonValue: number | null;
  /** A pace or target path at this place. */
  pathValue: number | null;
  /** Neither neighbour has a value: a line cannot show it, a dot must. */
  isolated: boolean;
  /** Why the period is a signal; null for noise. */
  mark: SignalMark | null;
};

/**
 * Lays a KPI's points along the time axis. The comparison is aligned by index (the first period with the first),
 * so a year and the year before lie on each other. Gaps stay gaps; periods in progress go to their own dashed line.
 */
export function toTrendRows(
  points: readonly ChartPoint[],
  comparison: readonly ChartPoint[] = [],
  path: readonly (number | null)[] = [],
  marks: ReadonlyMap<string, SignalMark> = new Map(),
): TrendRow[] {
  return points.map((point, index) => {
    const next = points[index + 1];
    const complete = point.partial ? null : point.value;
    const joinsPartial = next?.partial === true && next.value !== null;
    const comparisonPoint = comparison[index] ?? null;
    return {
      index,
      start: point.start,
      point,
      comparisonPoint,
      value: complete,
      partialValue: point.partial || joinsPartial ? point.value : null,
      comparisonValue: comparisonPoint?.value ?? null,
      pathValue: path[index] ?? null,
      isolated: point.value !== null && !hasValue(points[index - 1]) && !hasValue(next),
      mark: marks.get(point.start) ?? null,
    };
  });
}

/** Every number that a trend's value axis must hold. */
export function trendValues(rows: readonly TrendRow[]): number[] {
  return rows.flatMap((row) =>
    [row.point.value, row.comparisonValue, row.pathValue].filter((value) => value !== null),
  );
}

const hasValue = (point: ChartPoint | undefined) => point !== undefined && point.value !== null;

import type { Objective } from "@/lib/contracts/objectives";

/** The small chart's shapes in a box of 100 × 100, y downwards. */
export type PaceSparkShape = {
  /** SVG path of the complete periods. */
  line: string;
  /** SVG path into the period in progress. */
  partialLine: string;
  /** SVG path of the pace, from baseline to target. */
  paceLine: string;
  targetY: number;
  last: { x: number; y: number } | null;
};

const air = 8;

/** Places an objective's values and its pace in one box; both share the scale, gaps stay gaps. */
export function paceSparkShape({
  points,
  pace,
  targetValue,
}: Pick<Objective, "points" | "pace" | "targetValue">): PaceSparkShape {
  const values = [...points.map(({ value }) => value), ...pace, targetValue].filter(
    (value) => value !== null,
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index: number) => (points.length < 2 ? 50 : (index / (points.length - 1)) * 97);
  const y = (value: number) =>
    high === low ? 50 : air + (1 - (value - low) / (high - low)) * (100 - 2 * air);
  const path = (series: readonly (number | null)[]) =>
    series
      .map((value, index) => {
        if (value === null) return "";
        const joined = index > 0 && series[index - 1] !== null;
        return `${joined ? "L" : "M"}${x(index).toFixed(2)} ${y(value).toFixed(2)}`;
      })
      .join("");

  const lastIndex = points.findLastIndex(({ value }) => value !== null);
  const lastValue = points[lastIndex]?.value ?? null;
  return {
    line: path(points.map(({ value, partial }) => (partial ? null : value))),
    partialLine: path(
      points.map(({ value, partial }, index) => (partial || points[index + 1]?.partial ? value : null)),
    ),
    paceLine: path(pace),
    targetY: y(targetValue),
    last: lastValue === null ? null : { x: x(lastIndex), y: y(lastValue) },
  };
}

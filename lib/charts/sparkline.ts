import { bandZones } from "@/lib/charts/band-zones";
import type { ChartBands, ChartPoint } from "@/lib/charts/chart-point";
import type { LimitSegment } from "@/lib/kpi/signals/behaviour";
import type { Direction } from "@/lib/kpi/vocabulary";

/** A sparkline's shapes in a box of 100 × 100, y downwards. */
export type SparklineShape = {
  /** SVG path of the complete periods; a gap starts a new stroke. */
  line: string;
  /** SVG path into the period in progress, to be dashed; empty when there is none. */
  partialLine: string;
  /** Points without neighbours, which only a dot can show. */
  dots: { x: number; y: number }[];
  last: { x: number; y: number; partial: boolean } | null;
  /** The zone of status ok, where there are bands and it is in view. */
  okZone: { y: number; height: number } | null;
  /** The normal range, over the periods that it holds for. */
  limitZones: { x: number; width: number; y: number; height: number }[];
};

const size = 100;
/** Room above and below, so that strokes and the last dot are not cut. */
const air = 10;
/** Room at the right for the last dot. */
const airRight = 3;

/** The shapes of a sparkline. Its scale is the data's own: it shows the movement, the figure beside it the size. */
export function sparklineShape(
  points: readonly ChartPoint[],
  bands?: ChartBands | null,
  direction: Direction = "up",
  limits: readonly LimitSegment[] = [],
): SparklineShape {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  // The normal range is in the picture: noise then is a line in the middle of its band, however lively.
  const ends = values.length === 0 ? [] : limits.flatMap(({ lower, upper }) => [lower, upper]);
  const [low, high] = [Math.min(...values, ...ends), Math.max(...values, ...ends)];
  const span = high - low || 1;
  const flat = high === low;
  const placeX = (index: number) =>
    points.length < 2 ? size / 2 : (index / (points.length - 1)) * (size - airRight);
  const placeY = (value: number) => (flat ? size / 2 : air + (1 - (value - low) / span) * (size - 2 * air));

  const shape: SparklineShape = {
    line: "",
    partialLine: "",
    dots: [],
    last: null,
    okZone: null,
    limitZones: [],
  };
  let previous: { x: number; y: number } | null = null;
  for (const [index, point] of points.entries()) {
    if (point.value === null) {
      previous = null;
      continue;
    }
    const here = { x: placeX(index), y: placeY(point.value) };
    const next = points[index + 1];
    if (point.partial) {
      if (previous) shape.partialLine += segment("M", previous) + segment("L", here);
    } else shape.line += segment(previous ? "L" : "M", here);
    if (!previous && (next === undefined || next.value === null)) shape.dots.push(here);
    shape.last = { ...here, partial: point.partial };
    previous = here;
  }
  const [min, max] = [low - span * 0.125, high + span * 0.125];
  if (values.length > 0 && !flat) {
    const placeOf = (start: string) => placeX(points.findIndex((point) => point.start === start));
    const edge = (value: number) => ((max - Math.min(max, Math.max(min, value))) / (max - min)) * size;
    shape.limitZones = limits.map(({ from, to, lower, upper }) => {
      const [x, y] = [placeOf(from), edge(upper)];
      return { x, width: placeOf(to) - x, y, height: edge(lower) - y };
    });
  }
  if (bands && limits.length === 0 && values.length > 0 && !flat) {
    const ok = bandZones(bands, direction, { min, max }).find((zone) => zone.status === "ok");
    if (ok) {
      const scale = (value: number) => ((max - value) / (max - min)) * size;
      shape.okZone = { y: scale(ok.to), height: scale(ok.from) - scale(ok.to) };
    }
  }
  return shape;
}

const segment = (command: "M" | "L", { x, y }: { x: number; y: number }) =>
  `${command}${x.toFixed(2)} ${y.toFixed(2)}`;

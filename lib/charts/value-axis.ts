import type { Unit } from "@/lib/kpi/vocabulary";

export type ValueAxis = {
  min: number;
  max: number;
  /** Where gridlines go; at most five. */
  ticks: number[];
  /** The axis does not start at its natural zero, which the chart must say. */
  cut: boolean;
};

export type ValueAxisOptions = {
  unit: Unit;
  /** The KPI's natural range, [0, 100] for shares, [−100, 100] for NPS. */
  range?: readonly [number, number] | null;
  /** Bars always start at zero; lines may not. */
  zeroBased?: boolean;
  /** The person asked to see the data's own range. */
  zoomed?: boolean;
};

const maxTicks = 5;
/** Shares that all lie below this part of their range would crawl along the bottom of it. */
const lowPart = 0.5;
/** Shares that all lie above this part would be one flat line along the top. */
const highPart = 0.8;
/** A line whose values spread over less than this part of their size is not readable from zero. */
const flatPart = 0.35;

/**
 * The value axis of a chart: domain and at most five round ticks.
 *
 * Natural ranges are pinned (a CSAT of 71 % is seen against 0–100), but shares far below or above the middle keep
 * just the half that they live in; money and counts start at zero unless that would flatten a line.
 *
 * @param values all that is drawn, objective and comparison included
 */
export function valueAxis(values: readonly number[], options: ValueAxisOptions): ValueAxis {
  const finite = values.filter(Number.isFinite);
  const origin = options.range?.[0] ?? 0;
  if (finite.length === 0) return axisOver(Math.min(origin, 0), options.range?.[1] ?? 1, options, origin);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const [from, to] = boundsFor(low, high, options);
  return axisOver(from, to, options, origin);
}

function boundsFor(low: number, high: number, options: ValueAxisOptions): [number, number] {
  const { range, zeroBased, zoomed } = options;
  if (zeroBased) return [Math.min(0, low), Math.max(0, high)];
  if (zoomed) return padded(low, high);
  const fits = range && low >= range[0] && high <= range[1];
  if (fits) return pinnedBounds(low, high, range);
  const flat = low > 0 && high - low < flatPart * high;
  return flat ? padded(low, high) : [Math.min(0, low), Math.max(0, high)];
}

function pinnedBounds(low: number, high: number, [least, most]: readonly [number, number]): [number, number] {
  if (least < 0) {
    const reach = Math.max(-low, high) <= most * lowPart ? most * lowPart : most;
    return [low >= 0 ? 0 : -reach, reach];
  }
  const size = most - least;
  if (high <= least + size * lowPart) return [least, high + (high - least) * 0.1];
  if (low >= least + size * highPart) return [Math.max(least, most - (most - low) * 1.5), most];
  return [least, most];
}

function padded(low: number, high: number): [number, number] {
  const air = (high - low || Math.abs(high) || 1) * 0.1;
  const from = low - air;
  return [low >= 0 ? Math.max(0, from) : from, high + air];
}

function axisOver(from: number, to: number, options: ValueAxisOptions, origin: number): ValueAxis {
  const size = Math.max(Math.abs(from), Math.abs(to));
  // A span below the precision of the figures is no span: widen it, or ticks would be equal.
  const end = to - from > size * 1e-6 && size > 1e-9 ? to : from + Math.max(size * 0.1, 1);
  const step = roundStep(from, end, options.unit === "count");
  const first = Math.floor(from / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(end / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
  const min = ticks[0] ?? from;
  return { min, max: ticks.at(-1) ?? end, ticks, cut: min > Math.max(origin, 0) || end < 0 };
}

/** The smallest of 1, 2, 2.5, 5 × 10^k that covers the span with at most five ticks. */
function roundStep(from: number, to: number, whole: boolean): number {
  const span = to - from;
  let magnitude = 10 ** Math.floor(Math.log10(span / maxTicks));
  for (;;) {
    for (const factor of [1, 2, 2.5, 5]) {
      const step = factor * magnitude;
      const count = Math.ceil(to / step - 1e-9) - Math.floor(from / step + 1e-9) + 1;
      if (count <= maxTicks && (!whole || Number.isInteger(round(step)))) return step;
    }
    magnitude *= 10;
  }
}

/** Takes floating-point dust off a tick: 0.30000000000000004 → 0.3, −0 → 0. */
const round = (value: number) => Number(value.toPrecision(12)) + 0;

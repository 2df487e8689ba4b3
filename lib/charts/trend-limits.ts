import type { ValueAxis } from "@/lib/charts/value-axis";
import { formatValue } from "@/lib/format/format-value";
import { describeSignal, formatRange, isFavourable, segmentAt } from "@/lib/format/signal-words";
import type { FigureFormat } from "@/lib/format/unit";
import type { Behaviour, LimitSegment } from "@/lib/kpi/signals/behaviour";
import type { Direction } from "@/lib/kpi/vocabulary";

/** What marks a period as a signal: why, and whether that is for the better. */
export type SignalMark = {
  words: string;
  favourable: boolean;
  /** Outside the limits by itself, rather than by the company that it keeps. */
  outside: boolean;
};

/** The signals of a trend in words, by the start of their period. */
export function signalMarks(
  behaviour: Behaviour | null | undefined,
  direction: Direction,
  format: FigureFormat,
): ReadonlyMap<string, SignalMark> {
  const marks = (behaviour?.signals ?? []).flatMap((signal): [string, SignalMark][] => {
    const segment = behaviour && segmentAt(behaviour, signal.start);
    if (!segment) return [];
    return [
      [
        signal.start,
        {
          words: describeSignal(signal, segment, format),
          favourable: isFavourable(signal, direction),
          outside: signal.rule === "outside",
        },
      ],
    ];
  });
  return new Map(marks);
}

/** The ends of all limits, which a chart's axis must hold. */
export const limitValues = (behaviour: Behaviour | null | undefined): number[] =>
  (behaviour?.segments ?? []).flatMap(({ lower, upper }) => [lower, upper]);

/** A limit or the centre over the stretch that it holds for. */
export type LimitLine = { id: "upper" | "centre" | "lower"; value: number; from: string; to: string };

/** How far a stretch reaches beyond its first and last period where there are several, in px. */
export const limitReach = 8;

/** What is drawn of the limits: what lies outside the axis is left out. */
export const limitLines = (segments: readonly LimitSegment[], axis: ValueAxis): LimitLine[] =>
  segments
    .flatMap(({ from, to, upper, centre, lower }): LimitLine[] => [
      { id: "upper", value: upper, from, to },
      { id: "centre", value: centre, from, to },
      { id: "lower", value: lower, from, to },
    ])
    .filter(({ value }) => value >= axis.min && value <= axis.max);

/** The latest limits in words: "Normal range 88.1 – 93.4 %", "centre 91.2 %"; null where there are none. */
export function limitsInWords(
  behaviour: Behaviour | null | undefined,
  format: FigureFormat,
): { range: string; centre: string } | null {
  const segment = behaviour?.segments.at(-1);
  if (!segment || behaviour?.noLimits) return null;
  const options = { ...format, compact: true };
  return {
    range: formatRange(segment.lower, segment.upper, format.unit, options),
    centre: formatValue(segment.centre, format.unit, options),
  };
}

/** Limits and signals in sentences, for those who cannot see the chart; empty where there is nothing to say. */
export function summarizeLimits(
  behaviour: Behaviour | null | undefined,
  marks: ReadonlyMap<string, SignalMark>,
  format: FigureFormat,
): string {
  const words = limitsInWords(behaviour, format);
  if (!words) return "";
  const told = [...marks.values()].slice(-3).map((mark) => `${mark.words}.`);
  const count =
    marks.size === 0
      ? "No signals."
      : `${marks.size} ${marks.size === 1 ? "signal" : "signals"}; the latest:`;
  return [`Normal range ${words.range}, centre ${words.centre}.`, count, ...told].join(" ");
}

import type { Behaviour, LimitSegment } from "@/lib/kpi/signals/behaviour";
import type { Signal } from "@/lib/kpi/signals/rules";
import type { Direction, Grain, Unit } from "@/lib/kpi/vocabulary";
import { formatPeriod } from "./format-period";
import { formatCount, formatValue, type ValueOptions } from "./format-value";
import type { FigureFormat } from "./unit";

type LocatedSignal = Behaviour["signals"][number];

const smallCounts = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const plurals: Record<Grain, string> = {
  day: "days",
  week: "weeks",
  month: "months",
  quarter: "quarters",
  year: "years",
};

const capitalized = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "eight months", "14 weeks". */
export const periodsInWords = (count: number, grain: Grain): string =>
  `${smallCounts[count] ?? count} ${count === 1 ? grain : plurals[grain]}`;

/** Two ends of a range with the unit once: "88.1 – 93.4 %"; money carries its sign at both. */
export function formatRange(low: number, high: number, unit: Unit, options: ValueOptions): string {
  const isBare = unit === "%" || unit === "points";
  const first = isBare
    ? formatValue(low, "points", { ...options, digits: options.digits ?? 1 })
    : formatValue(low, unit, options);
  const last = formatValue(high, unit, isBare ? { ...options, digits: options.digits ?? 1 } : options);
  return `${first} – ${last}`;
}

/** The limits that hold for a period; undefined where none do. */
export const segmentAt = (
  { segments }: Pick<Behaviour, "segments">,
  start: string,
): LimitSegment | undefined => segments.find(({ from, to }) => from <= start && start <= to);

/** The signal that a period is; undefined for noise. */
export const signalAt = ({ signals }: Pick<Behaviour, "signals">, start: string): LocatedSignal | undefined =>
  signals.find((signal) => signal.start === start);

/** Whether a signal is for the better. */
export const isFavourable = ({ side }: Pick<Signal, "side">, direction: Direction): boolean =>
  (side === "above") === (direction === "up");

/**
 * A signal in a sentence without its full stop: "Oct 2026 is outside its normal range (88.1 – 93.4 %)", "Eight months in
 * a row below the centre (91.2 %)", "Oct 2026 is one of three in four months near the lower limit (88.1 %)".
 */
export function describeSignal(signal: LocatedSignal, segment: LimitSegment, format: FigureFormat): string {
  const options = { ...format, compact: true };
  const name = formatPeriod(signal.start, format.grain, format.locale, format.fiscalStartMonth);
  if (signal.rule === "outside") {
    const range = formatRange(segment.lower, segment.upper, format.unit, options);
    return `${name} is outside its normal range (${range})`;
  }
  if (signal.rule === "run" && signal.inARow >= 8) {
    const run = capitalized(periodsInWords(signal.inARow, format.grain));
    return `${run} in a row ${signal.side} the centre (${formatValue(segment.centre, format.unit, options)})`;
  }
  if (signal.rule === "run") {
    const centre = formatValue(segment.centre, format.unit, options);
    return `${name} is in a run of eight or more ${plurals[format.grain]} ${signal.side} the centre (${centre})`;
  }
  const [limit, end] =
    signal.side === "above" ? (["upper", segment.upper] as const) : (["lower", segment.lower] as const);
  return `${name} is one of three in four ${plurals[format.grain]} near the ${limit} limit (${formatValue(end, format.unit, options)})`;
}

/** The same for a card that names its period already: "outside its normal range (88.1 – 93.4 %)". */
export function describeSignalShort(
  signal: LocatedSignal,
  segment: LimitSegment,
  format: FigureFormat,
): string {
  const options = { ...format, compact: true };
  if (signal.rule === "outside")
    return `${signal.side} its normal range (${formatRange(segment.lower, segment.upper, format.unit, options)})`;
  if (signal.rule === "run")
    return `${periodsInWords(signal.inARow, format.grain)} in a row ${signal.side} its centre (${formatValue(segment.centre, format.unit, options)})`;
  return `three of four ${plurals[format.grain]} near its ${signal.side === "above" ? "upper" : "lower"} limit`;
}

/** Fewer cases than these make an interval worth saying beside the value. */
const smallSample = 30;

type Sampled = { n: number | null; interval: { low: number; high: number } | null };

/** Whether a value rests on so few cases that its interval must be read with it. */
export const isSmallSample = ({ n, interval }: Sampled): boolean =>
  n !== null && n > 0 && n < smallSample && interval !== null;

/** "12 answers: ±28 points" for a value that rests on few cases; null for one that rests on enough, or on none. */
export function describeSmallSample(
  { n, interval }: Sampled,
  cases: string,
  options: ValueOptions,
): string | null {
  if (n === null || interval === null || !isSmallSample({ n, interval })) return null;
  const half = formatValue((interval.high - interval.low) / 2, "points", { ...options, digits: 0 });
  return `${formatCount(n, options.locale)} ${cases}: ±${half} points`;
}

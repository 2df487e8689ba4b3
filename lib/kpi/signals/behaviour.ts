import type { Calendar, LocalDate, Period } from "@/lib/time";
import type { Point } from "../point";
import type { Grain } from "../vocabulary";
import { automaticWindow, fewestBaselinePeriods, periodsSince, periodsStartingIn } from "./baseline-window";
import { clippedTo } from "./limits";
import { type Signal, signalsOf } from "./rules";
import { type BaselineChange, type Segment, segmentsOf, usablePoints } from "./segments";

/** Limits as they hold over a stretch of what is shown. */
export type LimitSegment = {
  /** Starts of the first and the last period shown that it covers. */
  from: LocalDate;
  to: LocalDate;
  centre: number;
  lower: number;
  upper: number;
  /** What the limits were made of: from the first period's start to the last one's end. */
  baseline: { from: LocalDate; to: LocalDate; periods: number };
  /** Why the user had the limits begin anew, and when; null for the automatic baseline. */
  change: BaselineChange | null;
};

/** Why the latest period shown is under no limits. */
export type NoLimits = "short-range" | "few-periods" | "no-variation";

/** How a KPI behaves: its limits of natural variation, and what is a signal. */
export type Behaviour = {
  segments: LimitSegment[];
  signals: (Signal & { start: LocalDate })[];
  noLimits: NoLimits | null;
  /** Complete periods that the latest period's limits have, or wait with. */
  baselinePeriods: number;
};

type FiscalCalendar = Pick<Calendar, "weekStart" | "fiscalYearStartMonth">;
type Whole = Period & { partial: boolean; notBegun: boolean };

const wholePeriods = (periods: readonly Whole[]) =>
  periods.filter(({ partial, notBegun }) => !partial && !notBegun);

/** The baseline windows of what is shown: the automatic one, and where none of the changes came before all of it. */
const automaticWindowOf = (
  whole: readonly Period[],
  grain: Grain,
  changes: readonly BaselineChange[],
  calendar: FiscalCalendar,
) => {
  const last = whole.at(-1);
  if (!last) return null;
  const firstChange = changes.map(({ startsOn }) => startsOn).sort()[0];
  // Before a change, the baseline is what was usual before it.
  const before = whole.findLast(({ start }) => firstChange === undefined || start < firstChange);
  return automaticWindow((before ?? last).start, grain, calendar);
};

/**
 * Periods before the range that its limits are made of: so that a longer or shorter range does not change what is
 * normal. None for a range with fewer than six complete periods, which gets no limits.
 */
export function baselinePeriodsBefore(
  periods: readonly Whole[],
  changes: readonly BaselineChange[],
  calendar: FiscalCalendar,
): Period[] {
  const first = periods[0];
  const whole = wholePeriods(periods);
  const last = whole.at(-1);
  if (!first || !last || whole.length < fewestBaselinePeriods) return [];
  const { grain } = first;
  const earlier = changes.filter(({ startsOn }) => startsOn <= first.start);
  const governing = earlier.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)).at(-1);
  const window = automaticWindowOf(whole, grain, changes, calendar);
  const wanted = governing
    ? periodsSince(governing.startsOn, grain, calendar)
    : window
      ? periodsStartingIn(window, grain, calendar)
      : [];
  return wanted.filter(({ start }) => start < first.start);
}

const shownSegment = (
  { change, points, limits, baseline }: Segment,
  shown: readonly { start: LocalDate }[],
  range: readonly [number, number] | null,
): LimitSegment[] => {
  const [first, last] = [shown[0], shown.at(-1)];
  const [from, to] = [baseline[0], baseline.at(-1)];
  if (!limits || !first || !last || !from || !to || points.length === 0) return [];
  return [
    {
      from: first.start,
      to: last.start,
      ...(range ? clippedTo(limits, range) : limits),
      baseline: { from: from.start, to: to.end, periods: baseline.length },
      change,
    },
  ];
};

const noLimitsOf = (segment: Segment | undefined): NoLimits | null => {
  if (segment?.limits) return null;
  return segment && segment.baseline.length >= fewestBaselinePeriods ? "no-variation" : "few-periods";
};

/**
 * Limits and signals of what is shown (process behaviour chart: kpi-catalogue, telling signal from noise).
 * @param periods those shown, with how far they have come
 * @param points one for each of them
 * @param before points of {@link baselinePeriodsBefore}, oldest first
 */
export function behaviourOf({
  periods,
  points,
  before,
  changes,
  isRatio,
  range,
  calendar,
}: {
  periods: readonly Whole[];
  points: readonly Point[];
  before: readonly Point[];
  changes: readonly BaselineChange[];
  /** Ratios have no value without cases; sums and counts are zero. */
  isRatio: boolean;
  range: readonly [number, number] | null;
  calendar: FiscalCalendar;
}): Behaviour {
  const first = periods[0];
  const whole = wholePeriods(periods);
  if (!first || whole.length < fewestBaselinePeriods)
    return { segments: [], signals: [], noLimits: "short-range", baselinePeriods: whole.length };
  const course = usablePoints(
    [...before, ...points.filter((_, index) => !periods[index]?.notBegun)],
    isRatio,
  );
  const window = automaticWindowOf(whole, first.grain, changes, calendar);
  const segments = segmentsOf(course, changes, window);
  const shownIn = ({ change }: Segment, index: number) => {
    const next = segments[index + 1]?.change?.startsOn;
    return points.filter(
      ({ start }) => (change === null || start >= change.startsOn) && (next === undefined || start < next),
    );
  };
  const signals = segments.flatMap(({ points: own, limits }) => {
    if (!limits) return [];
    const found = signalsOf(
      own.map(({ value }) => value),
      limits,
    );
    return own.flatMap(({ start }, index) => {
      const signal = found[index];
      return signal && start >= first.start ? [{ ...signal, start }] : [];
    });
  });
  const latest = segments.findLast((segment, index) => shownIn(segment, index).length > 0);
  return {
    segments: segments.flatMap((segment, index) => shownSegment(segment, shownIn(segment, index), range)),
    signals,
    noLimits: noLimitsOf(latest),
    baselinePeriods: latest?.baseline.length ?? 0,
  };
}

import type { LocalDate } from "@/lib/time";
import type { Point } from "../point";
import { fewestBaselinePeriods, usualBaselinePeriods } from "./baseline-window";
import { type Limits, limitsOf } from "./limits";

/** A point that limits can be made of and judged by: read whole, mature, with a value. */
export type UsablePoint = { start: LocalDate; end: LocalDate; value: number };

/** A day from which a process is another: limits begin anew with the first period that starts on it or later. */
export type BaselineChange = { startsOn: LocalDate; reason: string };

/** Periods under the same limits, or under none. */
export type Segment = {
  /** The change that it begins with; null before the first. */
  change: BaselineChange | null;
  points: UsablePoint[];
  /** Null while there are too few periods, or they do not vary. */
  limits: Limits | null;
  /** The periods that the limits are of, or those there are so far. */
  baseline: UsablePoint[];
};

/**
 * The points that count: those in progress, without a value (no data, not computable, not mature) and cut comparisons
 * do not. What is a sum or a count is zero before records began, which is no behaviour of the process: leading zeros
 * are left out.
 */
export function usablePoints(points: readonly Point[], isRatio: boolean): UsablePoint[] {
  const valued = points.flatMap(({ start, end, partial, value }) =>
    partial || value === null ? [] : [{ start, end, value }],
  );
  const begun = isRatio ? 0 : valued.findIndex(({ value }) => value !== 0);
  return begun < 0 ? [] : valued.slice(begun);
}

const automaticBaseline = (
  points: readonly UsablePoint[],
  window: { start: LocalDate; end: LocalDate } | null,
): UsablePoint[] => {
  const inWindow = window ? points.filter(({ start }) => start >= window.start && start < window.end) : [];
  return inWindow.length >= fewestBaselinePeriods ? inWindow : points.slice(0, usualBaselinePeriods);
};

/**
 * Cuts a course of points at the changes of its process, and gives each segment its limits: after a change those of its
 * first twelve periods, before the first those of the automatic window (of the first twelve periods, where fewer than
 * six lie in it). Fewer than six periods make none.
 * @param points oldest first
 */
export function segmentsOf(
  points: readonly UsablePoint[],
  changes: readonly BaselineChange[],
  window: { start: LocalDate; end: LocalDate } | null,
): Segment[] {
  const sorted = changes.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  const openings: (BaselineChange | null)[] = [null, ...sorted];
  return openings.map((change, index) => {
    const next = openings[index + 1]?.startsOn;
    const own = points.filter(
      ({ start }) => (change === null || start >= change.startsOn) && (next === undefined || start < next),
    );
    const baseline = change === null ? automaticBaseline(own, window) : own.slice(0, usualBaselinePeriods);
    const enough = baseline.length >= fewestBaselinePeriods;
    return {
      change,
      points: own,
      limits: enough ? limitsOf(baseline.map(({ value }) => value)) : null,
      baseline,
    };
  });
}

import type { Direction } from "@/lib/kpi/vocabulary";
import { addDays, daysBetween } from "@/lib/time";
import type { Goal, ObjectiveTerms, TargetKind } from "./objective";

/**
 * The target in the KPI's unit. From a baseline of 71: +10 "relative" is 71 × (1 + 10 / 100) = 78.1, +10 "points"
 * is 81. Of a baseline of zero or below, a relative change is misleading (+10 % of −20 is −22); checkSmart says so.
 */
export const targetValue = (baseline: number, kind: TargetKind, target: number): number => {
  switch (kind) {
    case "value":
      return target;
    case "relative":
      return baseline * (1 + target / 100);
    case "points":
      return baseline + target;
  }
};

/** The terms as a goal; the KPI's direction says which way is better. */
export const goalOf = (terms: ObjectiveTerms, direction: Direction): Goal => ({
  measure: terms.measure,
  direction,
  origin: terms.measure === "cumulative" ? 0 : terms.baseline,
  target: targetValue(terms.baseline, terms.targetKind, terms.target),
  start: terms.startsOn,
  end: addDays(terms.dueOn, 1),
});

/** Whether `value` is at the target or better. Sums of binary fractions are given a hair's breadth. */
export const reaches = (value: number, target: number, direction: Direction): boolean => {
  const hair = 1e-9 * Math.max(1, Math.abs(target));
  return direction === "up" ? value >= target - hair : value <= target + hair;
};

/** Whether the target lies on the better side of where the pace starts. */
export const aimsForBetter = (goal: Goal): boolean =>
  goal.direction === "up" ? goal.target > goal.origin : goal.target < goal.origin;

/** A cumulative objective for a flow that should stay small is a ceiling: it can only be kept, once it is over. */
export const isCeiling = (goal: Goal): boolean => goal.measure === "cumulative" && goal.direction === "down";

/** Days of the run, the due day included; at least 1. */
export const runDays = (goal: Goal): number => Math.max(1, daysBetween(goal.start, goal.end));

/** The share of the run that is over when `date` begins, 0…1. */
export const elapsedShare = (goal: Goal, date: string): number =>
  Math.min(1, Math.max(0, daysBetween(goal.start, date) / runDays(goal)));

/** The value that a straight line from origin to target expects when `date` begins; flat outside the run. */
export const paceAt = (goal: Goal, date: string): number =>
  goal.origin + (goal.target - goal.origin) * elapsedShare(goal, date);

/** Progress from origin to target in percent, not clamped; null when the target is not on the better side. */
export const progressPercent = (goal: Goal, value: number): number | null => {
  const span = goal.target - goal.origin;
  if (span === 0 || (!aimsForBetter(goal) && !isCeiling(goal))) return null;
  return ((value - goal.origin) / span) * 100;
};

import { daysBetween } from "@/lib/time";
import { elapsedShare, isCeiling, paceAt, progressPercent, reaches, runDays } from "./goal";
import type { Measurement } from "./measurement";
import type { Goal, ObjectiveStatus } from "./objective";

export type ObjectiveProgress = {
  status: ObjectiveStatus;
  /** What is held against the target, in the KPI's unit; null without data. */
  current: number | null;
  /** The first local date that `current` does not cover. */
  measuredUntil: string | null;
  /** What the pace expects at `measuredUntil` (today when nothing is measured), in the KPI's unit. */
  expected: number;
  /** 0 at the origin, 100 at the target, beyond both where the value is; null when no progress can be told. */
  progressPercent: number | null;
  /** The same for `expected`: the share of the run that is over, 0…100. */
  expectedPercent: number;
  /** Days of the run, the due day included. */
  totalDays: number;
  /** Days of the run that are over. */
  elapsedDays: number;
  /** Days until the due day has passed, today included; 0 when it has. */
  remainingDays: number;
};

/** From this share of what the pace expects, an objective is at risk; below it is off track. */
export const atRiskFrom = 0.8;

/** Where an objective stands on the local date `today`, given what was measured. */
export const assessProgress = (goal: Goal, measured: Measurement, today: string): ObjectiveProgress => {
  const at = measured.until ?? today;
  const percent = measured.value === null ? null : progressPercent(goal, measured.value);
  const totalDays = runDays(goal);
  const elapsedDays = Math.min(totalDays, Math.max(0, daysBetween(goal.start, today)));
  return {
    status: statusOf(goal, measured, today),
    current: measured.value,
    measuredUntil: measured.until,
    expected: paceAt(goal, at),
    progressPercent: percent,
    expectedPercent: elapsedShare(goal, at) * 100,
    totalDays,
    elapsedDays,
    remainingDays: Math.max(0, daysBetween(today < goal.start ? goal.start : today, goal.end)),
  };
};

/**
 * - not-started: the start lies ahead · unknown: nothing measured yet
 * - achieved: the target is reached (a ceiling: kept until the end) · missed: the due day passed without
 * - on-track: progress is at least what the pace expects at the date that the measured value covers; at-risk: at least
 *   80 % of it; off-track: less. The value of October is held against the pace at the end of October, not of today.
 * An objective that holds a value it already had (target not better than baseline) is achieved or off track.
 */
const statusOf = (goal: Goal, measured: Measurement, today: string): ObjectiveStatus => {
  if (today < goal.start) return "not-started";
  if (measured.value === null || measured.until === null) return "unknown";
  const reached = reaches(measured.value, goal.target, goal.direction);
  if (isCeiling(goal)) return ceilingStatus(goal, measured.value, measured.until, reached, measured.final);
  if (reached) return "achieved";
  if (measured.final) return "missed";
  const progress = progressPercent(goal, measured.value);
  if (progress === null) return "off-track";
  return gradeOf(progress, elapsedShare(goal, measured.until) * 100);
};

const gradeOf = (progress: number, expected: number): ObjectiveStatus => {
  const hair = 1e-9;
  if (progress >= expected - hair) return "on-track";
  return progress >= expected * atRiskFrom - hair ? "at-risk" : "off-track";
};

/** What has been used up of a ceiling may be ahead of the pace by as much as a target may lag behind it. */
const ceilingStatus = (
  goal: Goal,
  value: number,
  until: string,
  kept: boolean,
  final: boolean,
): ObjectiveStatus => {
  if (final) return kept ? "achieved" : "missed";
  if (!kept) return "off-track";
  const expected = paceAt(goal, until);
  if (value <= expected) return "on-track";
  return value * atRiskFrom <= expected ? "at-risk" : "off-track";
};

import type { Goal, PeriodValue } from "./objective";

/** What is held against the target, and as of when. */
export type Measurement = {
  value: number | null;
  /** The value covers everything before this local date; null without a value. */
  until: string | null;
  /** Nothing more will come that could change the outcome. */
  final: boolean;
};

/**
 * The level that counts: the latest complete period that ends inside the run and has a value. A period that began
 * before the run counts when it ends in it. The outcome stays open while the last such period is too young to be
 * judged (`not-mature`).
 *
 * @param points periods in order of time
 * @param today the organization's local date
 */
export const measureLevel = (goal: Goal, points: readonly PeriodValue[], today: string): Measurement => {
  const complete = points.filter(
    (point) => point.end > goal.start && point.end <= goal.end && point.end <= today,
  );
  const latest = complete.findLast((point) => point.value !== null);
  const isYoung = complete.at(-1)?.reason === "not-mature";
  return {
    value: latest?.value ?? null,
    until: latest?.end ?? null,
    final: today >= goal.end && !isYoung,
  };
};

/**
 * The sum since the start. What today has brought so far is in it, while the pace asks for whole days only: a day is
 * not late before it is over.
 */
export const measureSum = (goal: Goal, sum: number | null, today: string): Measurement => ({
  value: sum,
  until: sum === null ? null : today < goal.end ? today : goal.end,
  final: today >= goal.end,
});

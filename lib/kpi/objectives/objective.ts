import type { Direction, Grain } from "@/lib/kpi/vocabulary";

/** How an objective states its target: the value itself, a change in percent of the baseline, or in the KPI's unit. */
export const targetKinds = ["value", "relative", "points"] as const;
export type TargetKind = (typeof targetKinds)[number];

/** level: a period's value is held against the target · cumulative: the sum since the start is (flows only). */
export const objectiveMeasures = ["level", "cumulative"] as const;
export type ObjectiveMeasure = (typeof objectiveMeasures)[number];

export const objectiveStatuses = [
  "not-started",
  "on-track",
  "at-risk",
  "off-track",
  "achieved",
  "missed",
  "unknown",
] as const;
export type ObjectiveStatus = (typeof objectiveStatuses)[number];

/** What was agreed, as a person entered it. Dates are local; both are days of the objective's run. */
export type ObjectiveTerms = {
  measure: ObjectiveMeasure;
  grain: Grain;
  /** In the KPI's unit. For a cumulative objective it is only what a relative target refers to. */
  baseline: number;
  targetKind: TargetKind;
  /** A value, a percentage or a difference, as `targetKind` says. */
  target: number;
  startsOn: string;
  dueOn: string;
};

/** The terms made comparable: from which value to which, over which half-open span of local dates. */
export type Goal = {
  measure: ObjectiveMeasure;
  direction: Direction;
  /** Where the pace starts: the baseline, or 0 for a cumulative objective. */
  origin: number;
  /** In the KPI's unit. */
  target: number;
  start: string;
  /** The day after the due day. */
  end: string;
};

/** A period's value as objectives need it; local dates, half-open. */
export type PeriodValue = {
  start: string;
  end: string;
  value: number | null;
  reason?: string | null;
  n?: number | null;
  interval?: { low: number; high: number } | null;
};

import type { Additivity, Direction, Unit } from "@/lib/kpi/vocabulary";
import type { Goal, ObjectiveTerms, PeriodValue } from "../objective";

export const smartCriteria = ["specific", "measurable", "achievable", "relevant", "time-bound"] as const;
export type SmartCriterion = (typeof smartCriteria)[number];

/** ok: fulfilled · hint: worth a thought · problem: missing or implausible. None of them forbids anything. */
export const findingLevels = ["ok", "hint", "problem"] as const;
export type FindingLevel = (typeof findingLevels)[number];

export type Finding = { criterion: SmartCriterion; level: FindingLevel; text: string };

/** Everything that the check looks at: the draft, the KPI as the organization uses it, and its past. */
export type SmartCase = {
  title: string;
  /** The scope in words, such as "Segment: Enterprise"; empty for all records. */
  scope: string;
  terms: ObjectiveTerms;
  goal: Goal;
  kpi: {
    name: string;
    unit: Unit;
    direction: Direction;
    additivity: Additivity;
    range: readonly [number, number] | null;
    isFocus: boolean;
  };
  /** Names of the organization's focus KPIs. */
  focusNames: readonly string[];
  /** Complete periods of the objective's grain in order of time, for the objective's scope. */
  history: readonly PeriodValue[];
  /** Why the KPI cannot be computed now, in words; null when it can. */
  notComputable: string | null;
  /** What the data say the baseline is, and over which local dates; null when they cannot. */
  measuredBaseline: { value: number; start: string; end: string } | null;
  /** The organization's local date. */
  today: string;
  /** Periods of the grain that lie wholly inside the run. */
  wholePeriods: number;
  figures: { locale: string; currency: string; fiscalYearStartMonth: number };
};

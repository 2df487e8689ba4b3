import "server-only";
import type { Objective } from "@/lib/contracts/objectives";
import {
  assessProgress,
  forecastLevel,
  forecastSum,
  type Goal,
  goalOf,
  measureLevel,
  measureSum,
  paceAt,
} from "@/lib/kpi/objectives";
import type { Point } from "@/lib/kpi/point";
import type { Context } from "@/lib/server/auth/context";
import type { ConfiguredKpi } from "@/lib/server/kpi/configuration";
import type { LocalDate, Period } from "@/lib/time";
import { completePeriods, levelPeriods, periodsBefore, runPeriods } from "./objective-periods";
import type { StoredObjective } from "./stored-objective";

/** The periods that have to be read to measure an objective: those it is drawn by, and those its trend is told from. */
export type ObjectivePeriods = { drawn: Period[]; trend: Period[] };

/** Which periods an objective needs; the trend is that of the last complete ones, whenever the run is. */
export const periodsOf = (
  { terms: { measure, grain } }: StoredObjective,
  goal: Goal,
  today: LocalDate,
  { organization }: Pick<Context, "organization">,
): ObjectivePeriods => ({
  drawn:
    measure === "level" ? levelPeriods(goal, grain, organization) : runPeriods(goal, grain, organization),
  trend: completePeriods(periodsBefore, grain, today, organization),
});

/** Each point's value as the sum up to it; null from the first that has none, as the sum would be a guess. */
const runningSums = (points: readonly Point[]): Point[] => {
  let sum: number | null = 0;
  return points.map((point) => {
    sum = sum === null || point.value === null ? null : sum + point.value;
    return { ...point, value: sum, interval: null, status: null };
  });
};

type Measured = Pick<Objective, "progress" | "forecast" | "points" | "pace">;

/** An objective's points made into where it stands, what to expect, and what is drawn. */
export const measureObjective = (
  goal: Goal,
  drawn: readonly Point[],
  trend: readonly Point[],
  kpi: ConfiguredKpi,
  today: LocalDate,
): Measured => {
  const isLevel = goal.measure === "level";
  const points = isLevel ? [...drawn] : runningSums(drawn);
  // Today lies in the period in progress; on the first day after the run, the last period is the latest.
  const sum = isLevel ? null : (points.findLast((point) => point.start <= today)?.value ?? null);
  const measured = isLevel ? measureLevel(goal, drawn, today) : measureSum(goal, sum, today);
  return {
    progress: assessProgress(goal, measured, today),
    forecast: isLevel
      ? forecastLevel(goal, trend, today, kpi.definition.range ?? null)
      : forecastSum(goal, sum, trend, today),
    points,
    pace: points.map(({ end }) => (end < goal.start ? null : paceAt(goal, end))),
  };
};

/** The goal of a stored objective, in the direction of its KPI. */
export const goalOfStored = ({ terms }: StoredObjective, { definition }: ConfiguredKpi): Goal =>
  goalOf(terms, definition.direction);

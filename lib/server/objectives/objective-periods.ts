import "server-only";
import type { Goal } from "@/lib/kpi/objectives";
import {
  addDays,
  addGrains,
  type Calendar,
  earlierOf,
  type Grain,
  grainsBetween,
  type LocalDate,
  laterOf,
  type Period,
  periodsBetween,
  startOfGrain,
} from "@/lib/time";

/** How many complete periods before the start (or today) are read, for the chart and for the trend. */
export const periodsBefore = 6;
type Weeks = Pick<Calendar, "weekStart" | "fiscalYearStartMonth">;

/** Whole periods from six before the start to the due day. */
export const levelPeriods = (goal: Goal, grain: Grain, calendar: Weeks): Period[] => {
  const from = addGrains(startOfGrain(goal.start, grain, calendar), grain, -periodsBefore);
  return periodsBetween({ from, to: goal.end, grain, calendar });
};

/** The run's periods, the first and the last cut to the run: their values add up to the sum since the start. */
export const runPeriods = (goal: Goal, grain: Grain, calendar: Weeks): Period[] =>
  periodsBetween({ from: goal.start, to: goal.end, grain, calendar }).map((period) => ({
    ...period,
    start: laterOf(period.start, goal.start),
    end: earlierOf(period.end, goal.end),
  }));

/** The last `count` periods that are complete today, oldest first. */
export const completePeriods = (count: number, grain: Grain, today: LocalDate, calendar: Weeks): Period[] => {
  const to = startOfGrain(today, grain, calendar);
  return periodsBetween({ from: addGrains(to, grain, -count), to, grain, calendar });
};

/** The last period that ends on or before a date. */
export const periodEndingBy = (date: LocalDate, grain: Grain, calendar: Weeks): Period => {
  const end = startOfGrain(date, grain, calendar);
  return { start: addGrains(end, grain, -1), end, grain };
};

/** How many periods lie wholly inside the run. */
export const wholePeriods = (goal: Goal, grain: Grain, calendar: Weeks): number => {
  const containing = startOfGrain(goal.start, grain, calendar);
  const first = containing === goal.start ? containing : addGrains(containing, grain, 1);
  const last = startOfGrain(goal.end, grain, calendar);
  return last <= first ? 0 : grainsBetween(first, last, grain);
};

/**
 * The span that a sum can be compared with: the same dates a year earlier where they are over, else as many days up to
 * yesterday.
 */
export const referenceSpan = (goal: Goal, grain: Grain, today: LocalDate): Period => {
  const aYearEarlier = {
    start: addGrains(goal.start, "year", -1),
    end: addGrains(goal.end, "year", -1),
    grain,
  };
  if (aYearEarlier.end <= today) return aYearEarlier;
  const days = grainsBetween(goal.start, goal.end, "day");
  return { start: addDays(today, -days), end: today, grain };
};

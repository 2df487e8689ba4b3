import "server-only";
import { knownFrom, longestHistory, mostOrigins, type PastPeriod, seasonOf } from "@/lib/kpi/forecast";
import type { Grain } from "@/lib/kpi/vocabulary";
import {
  addDays,
  addGrains,
  daysBetween,
  type LocalDate,
  type Period,
  periodsBetween,
  startOfGrain,
} from "@/lib/time";
import { cutTo } from "@/lib/time/progress";
import type { ConfiguredKpi } from "./configuration";
import { type Engine, inProgress } from "./engine";
import { pointsOf, readForSeries, type SeriesRequest } from "./read-series";
import type { Scope } from "./sql/measure-read";

export type ForecastHistory = {
  /** Complete periods from where the records begin, oldest first. */
  history: readonly (Period & { value: number })[];
  /** Of the latest of them, by index in the history, how much had come after as many days as of the present one. */
  past: ReadonlyMap<number, PastPeriod>;
  /** The period in which today lies, with what had come up to last midnight and what has come by now. */
  inProgress: { start: LocalDate; untilToday: number; soFar: number };
  /** Why the KPI has no values, in words; null when it has. */
  reasonDetail: string | null;
};

/** A period read for its first days alone: as far as `today` has come in the period in progress, today left out. */
const untilSameDay = (period: Period, current: Period, today: LocalDate) =>
  cutTo(period, addDays(period.start, daysBetween(current.start, today)));

/**
 * Reads what a forecast learns from, in one statement: complete periods as far back as forecasts look, the period in
 * progress, and the beginnings of the latest periods, like for like.
 */
export const readForecastHistory = async (
  engine: Engine,
  kpi: ConfiguredKpi,
  scope: Scope,
  grain: Grain,
): Promise<ForecastHistory> => {
  const { organization: calendar, today } = engine;
  const start = startOfGrain(today, grain, calendar);
  const from = addGrains(start, grain, -longestHistory[grain]);
  const complete = periodsBetween({ from, to: start, grain, calendar });
  const current: Period = { start, end: addGrains(start, grain, 1), grain };
  const latest = complete.slice(-mostOrigins);

  const whole: SeriesRequest = {
    kpi,
    scope,
    total: null,
    periods: inProgress(engine, [...complete, current]),
  };
  const early: SeriesRequest = {
    kpi,
    scope,
    total: null,
    periods: [...latest, current].map((period) => untilSameDay(period, current, today)),
  };
  const readings = await readForSeries(engine, [whole, early]);
  const wholes = pointsOf(engine, whole, readings);
  const earlies = pointsOf(engine, early, readings).map(({ value }) => value ?? 0);

  const values = wholes.slice(0, complete.length).map(({ value }) => value);
  const known = knownFrom(values, seasonOf[grain]);
  const history = complete
    .slice(known)
    .map((period, index) => ({ ...period, value: values[known + index] ?? 0 }));
  const past = latest.flatMap((_, index) => {
    const at = history.length - latest.length + index;
    const total = history[at]?.value;
    return total === undefined ? [] : [[at, { total, early: earlies[index] ?? 0 }] as const];
  });
  return {
    history,
    past: new Map(past),
    inProgress: { start, untilToday: earlies.at(-1) ?? 0, soFar: wholes.at(-1)?.value ?? 0 },
    reasonDetail: wholes.every(({ reason }) => reason !== null)
      ? (wholes.at(-1)?.reasonDetail ?? "No period has a value")
      : null,
  };
};

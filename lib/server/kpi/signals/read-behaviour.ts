import "server-only";
import type { Point } from "@/lib/kpi/point";
import { type Behaviour, baselinePeriodsBefore, behaviourOf } from "@/lib/kpi/signals/behaviour";
import type { ChangeVerdict } from "@/lib/kpi/signals/significance";
import { changeVerdict } from "@/lib/kpi/signals/significance";
import { type Engine, inProgress, withPartKpis } from "../engine";
import type { Readings } from "../read-measures";
import { pointsOf, type SeriesRequest } from "../read-series";

const isFitted = (engine: Engine, { kpi }: SeriesRequest): boolean =>
  withPartKpis(kpi, engine.configuration).some(({ variant }) =>
    Object.values(variant.uses).some((source) => "model" in source),
  );

/**
 * What must be read before a series' range for its limits: no period where the range is too short for limits, nor where
 * each needs a model of its own fitted, which would cost more than they are worth.
 */
export const baselineRequest = (engine: Engine, series: SeriesRequest): SeriesRequest => {
  const before = isFitted(engine, series)
    ? []
    : baselinePeriodsBefore(series.periods, series.kpi.baselineChanges, engine.organization);
  return { ...series, periods: inProgress(engine, before), total: null };
};

/** Limits and signals of a series whose points, and those of its {@link baselineRequest}, were read. */
export const behaviourOfSeries = (
  engine: Engine,
  { series, baseline }: { series: SeriesRequest; baseline: SeriesRequest },
  points: readonly Point[],
  readings: Readings,
): Behaviour => {
  const { definition, baselineChanges } = series.kpi;
  return behaviourOf({
    periods: series.periods,
    points,
    before: pointsOf(engine, baseline, readings),
    changes: baselineChanges,
    isRatio: definition.additivity === "ratio",
    range: definition.range ?? null,
    calendar: engine.organization,
  });
};

/** Whether a point is a signal under its limits; null where it has none, or is not over yet. */
export const isSignal = ({ segments, signals }: Behaviour, { start, partial }: Point): boolean | null => {
  if (partial || !segments.some(({ from, to }) => from <= start && start <= to)) return null;
  return signals.some((signal) => signal.start === start);
};

/** Whether the change to a point is more than noise, by the cases behind it or by the limits of its KPI. */
export const verdictOn = (
  { kpi: { variant } }: Pick<SeriesRequest, "kpi">,
  behaviour: Behaviour,
  now: Point,
  then: Point | null | undefined,
): ChangeVerdict => changeVerdict(variant.interval, now, then ?? null, isSignal(behaviour, now));

import "server-only";
import type { ModelAnswer } from "@/lib/kpi/models";
import type { LocalDate } from "@/lib/time";
import type { Engine } from "./engine";
import type { FitWithTotals } from "./lifetime/jobs";
import { lifetimeFits } from "./lifetime/lifetime-fits";
import { type PointRequest, partRequest } from "./parts";
import type { Readings } from "./read-measures";

/** What models say, by the end of what was read (elapsedEnd). */
export type ModelAnswers = ReadonlyMap<LocalDate, ModelAnswer>;

/** What points are evaluated from: measures, and the models beside them where a variant has any. */
export type PointReadings = Readings & { models?: ModelAnswers };

/** The dates before which purchases are to be fitted for a point; none before its period has begun. */
const fitDatesOf = (engine: Engine, request: PointRequest): LocalDate[] =>
  Object.values(request.kpi.variant.uses).flatMap((source) => {
    if ("kpi" in source) return fitDatesOf(engine, partRequest(engine, request, source.kpi));
    return "model" in source && !request.period.notBegun ? [request.period.elapsedEnd] : [];
  });

const answerOf = (fit: FitWithTotals): ModelAnswer => {
  if (fit.status === "refused") {
    const nothing = {
      customersFitted: null,
      customersLikelyActive: null,
      expectedPurchases: null,
      expectedRevenue: null,
    };
    return { quantities: nothing, refusal: fit.reason };
  }
  return {
    quantities: { customersFitted: fit.customersFitted, ...fit.totals },
    refusal: fit.spend.status === "refused" ? fit.spend.reason : null,
  };
};

/** Adds to measures that were read what models say for the same points; they read the records by themselves. */
export const withModels = async (
  engine: Engine,
  requests: readonly PointRequest[],
  reading: Promise<Readings>,
): Promise<PointReadings> => {
  const dates = new Set(requests.flatMap((request) => fitDatesOf(engine, request)));
  const [readings, fits] = await Promise.all([reading, lifetimeFits(engine.organization, dates)]);
  const models = new Map([...fits].map(([date, fit]) => [date, answerOf(fit)]));
  return { ...readings, models };
};

import {
  type CustomerValue,
  type LifetimeFit,
  type LifetimeTotals,
  lifetimeTotals,
  predictLifetime,
  type RankingOptions,
  rankCustomers,
  type SoundFit,
} from "@/lib/kpi/lifetime";
import { PREDICTED_YEARS } from "@/lib/kpi/models";
import type { LocalDate } from "@/lib/time";
import { unpackHistories } from "./packed-histories";

const horizonYears = PREDICTED_YEARS;

/** A fit with what its customers are expected to do together. */
export type FitWithTotals =
  | (SoundFit & { totals: LifetimeTotals })
  | Extract<LifetimeFit, { status: "refused" }>;

/** Fit the histories as they stood at the end of each of some days. */
export type FitJob = { kind: "fit"; histories: string; asOf: readonly LocalDate[] };
export type FitAnswer = { asOf: LocalDate; fit: FitWithTotals };

/** Rank the customers by what a fit says of them. */
export type RankJob = {
  kind: "rank";
  histories: string;
  fit: SoundFit;
  options: Omit<RankingOptions, "horizonYears">;
};
export type RankAnswer = { count: number; customers: CustomerValue[] };

/** Work on purchase histories that takes too long for the thread that answers requests. */
export type Job = FitJob | RankJob;
export type AnswerOf<J extends Job> = J extends FitJob ? FitAnswer : RankAnswer;

function fitOf(
  histories: Parameters<typeof predictLifetime>[0] & { length: number },
  asOf: LocalDate,
): FitWithTotals {
  const prediction = predictLifetime(histories, { asOf, horizonYears });
  if (prediction.status === "refused") return prediction;
  const totals = lifetimeTotals(prediction, histories.length);
  const { perCustomer: _, ...fit } = prediction;
  return { ...fit, totals };
}

/** Does a job; a fit's answers come one by one. */
export function* answersOf(job: Job): Generator<FitAnswer | RankAnswer> {
  const customers = unpackHistories(job.histories);
  if (job.kind === "rank") {
    yield rankCustomers(customers, job.fit, { ...job.options, horizonYears });
    return;
  }
  const histories = customers.map(({ history }) => history);
  for (const asOf of job.asOf) yield { asOf, fit: fitOf(histories, asOf) };
}

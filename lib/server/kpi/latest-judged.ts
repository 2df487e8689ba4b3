import "server-only";
import { immaturityOf } from "@/lib/kpi/maturity";
import { isReadWhole, type PeriodInProgress } from "@/lib/time";
import type { ConfiguredKpi } from "./configuration";
import type { Engine } from "./engine";
import { formulaContextOf } from "./evaluate-point";

/** The last period that can be judged; while there is none, the last that is over, or else the last that has begun. */
export const latestJudged = (
  engine: Engine,
  kpi: ConfiguredKpi,
  periods: readonly [PeriodInProgress, ...PeriodInProgress[]],
): PeriodInProgress => {
  const isMature = (period: PeriodInProgress) =>
    immaturityOf(kpi.variant, period, engine.today, formulaContextOf(engine, kpi), engine.statistics) ===
    null;
  return (
    periods.findLast((period) => isReadWhole(period) && isMature(period)) ??
    periods.findLast(isReadWhole) ??
    periods.findLast((period) => !period.notBegun) ??
    periods[0]
  );
};

import "server-only";
import type { ExplanationQuery } from "@/lib/contracts/explanation";
import { InvalidInput } from "@/lib/errors";
import type { Grain } from "@/lib/kpi/vocabulary";
import {
  addDays,
  addGrains,
  comparisonPeriods,
  type PeriodInProgress,
  startOfGrain,
  withProgress,
} from "@/lib/time";
import { cutTo } from "@/lib/time/progress";
import type { ConfiguredKpi } from "../configuration";
import type { Engine } from "../engine";
import { latestJudged } from "../latest-judged";
import { requestedPeriods } from "../periods";
import { requestedPoint, requireRange } from "../records/requested-point";

/** How many periods back the latest that can be judged is looked for: as far as any maturity reaches, in months. */
const lookedBack = 24;

const refuse = (path: string, message: string) => new InvalidInput(`${message}.`, [{ path, message }]);

/** Either both ends of a range, or null. @throws InvalidInput for one without the other */
const both = (start: string | undefined, end: string | undefined, names: { start: string; end: string }) => {
  if (start === undefined && end === undefined) return null;
  if (start === undefined || end === undefined) {
    const missing = start === undefined ? names.start : names.end;
    throw refuse(missing, `Send "${names.start}" and "${names.end}" together, or neither`);
  }
  return { start, end };
};

const latest = (engine: Engine, kpi: ConfiguredKpi, grain: Grain): PeriodInProgress => {
  const start = startOfGrain(engine.today, grain, engine.organization);
  const range = { from: addGrains(start, grain, -lookedBack), to: addGrains(start, grain, 1), grain };
  return latestJudged(engine, kpi, requestedPeriods(engine, range));
};

/** A period named by hand; of one in progress as many days are read of it as have passed, like for like. */
const namedBase = (
  engine: Engine,
  base: { start: string; end: string },
  after: PeriodInProgress,
): PeriodInProgress => {
  const period = withProgress({ ...base, grain: after.grain }, engine.today);
  return after.partial && !period.partial && !period.notBegun
    ? cutTo(period, addDays(period.start, after.elapsedDays))
    : period;
};

/**
 * The two periods of a request: the later one (the latest that can be judged, unless one is named) and what it is held
 * against, like for like.
 * @throws InvalidInput for half a range, one that is none, one beyond the years of records, and twice the same
 */
export const requestedChange = (
  engine: Engine,
  kpi: ConfiguredKpi,
  { start, end, grain, compare, baseStart, baseEnd }: Omit<ExplanationQuery, "filter" | "variant">,
): { before: PeriodInProgress; after: PeriodInProgress } => {
  const named = both(start, end, { start: "start", end: "end" });
  const after = named ? requestedPoint(engine, { ...named, grain }) : latest(engine, kpi, grain ?? "month");
  const names = { start: "baseStart", end: "baseEnd" };
  const base = both(baseStart, baseEnd, names);
  if (!base) {
    const [before] = comparisonPeriods([after], compare);
    if (!before) throw new Error("A period is compared with nothing.");
    return { before, after };
  }
  requireRange(base, names);
  if (base.start === after.start && base.end === after.end) {
    throw refuse("baseStart", "The two periods are the same: between them nothing can have changed");
  }
  return { before: namedBase(engine, base, after), after };
};

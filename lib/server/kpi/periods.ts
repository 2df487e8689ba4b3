import "server-only";
import { maxPoints } from "@/lib/contracts/view";
import { InvalidInput } from "@/lib/errors";
import type { Grain } from "@/lib/kpi/vocabulary";
import { grainsBetween, type PeriodInProgress, periodsBetween, startOfGrain } from "@/lib/time";
import { type Engine, inProgress } from "./engine";

/** Records lie in these years; nothing is there to be read before or after. */
const earliest = "1900-01-01";
const latest = "2201-01-01";

const coarser: Record<Grain, string> = {
  day: 'a coarser grain such as "week"',
  week: 'a coarser grain such as "month"',
  month: 'a coarser grain such as "quarter"',
  quarter: 'the grain "year"',
  year: "a shorter range",
};

/**
 * The periods of a request, widened outward to whole grains of the organization's calendar.
 * @throws InvalidInput for an empty or reversed range, one beyond the years of records, and one of more than 400
 * periods
 */
export const requestedPeriods = (
  engine: Engine,
  { from, to, grain }: { from: string; to: string; grain: Grain },
): [PeriodInProgress, ...PeriodInProgress[]] => {
  const refuse = (path: string, message: string) => new InvalidInput(`${message}.`, [{ path, message }]);
  if (from >= to) {
    throw refuse(
      "to",
      `The range is half-open, from ≤ day < to: "to" (${to}) must be later than "from" (${from})`,
    );
  }
  if (from < earliest) throw refuse("from", `"from" (${from}) lies before ${earliest}, where records begin`);
  if (to > latest) throw refuse("to", `"to" (${to}) lies after ${latest}, where records end`);
  const count = grainsBetween(startOfGrain(from, grain, engine.organization), to, grain);
  const tooMany = `A series has at most ${maxPoints} points, and this range has more: ask for ${coarser[grain]} or a shorter range`;
  if (count > maxPoints) throw refuse("grain", tooMany);
  const periods = periodsBetween({ from, to, grain, calendar: engine.organization });
  if (periods.length > maxPoints) throw refuse("grain", tooMany);
  const [first, ...rest] = inProgress(engine, periods);
  if (!first) throw new Error(`No period covers ${from} to ${to}.`);
  return [first, ...rest];
};

import "server-only";
import {
  type Funnel,
  type FunnelGroup,
  type FunnelQuery,
  type FunnelStage,
  funnelDimensions,
} from "@/lib/contracts/funnel";
import { InvalidInput } from "@/lib/errors";
import { ratesOf } from "@/lib/kpi/funnel/rates";
import { worstStageOf } from "@/lib/kpi/funnel/worst-stage";
import { describeMissing } from "@/lib/kpi/requirements";
import { db } from "@/lib/server/db";
import { addDays, localDateOf } from "@/lib/time";
import type { Context } from "../auth/context";
import { filteredDimensions } from "./scope";
import { type FunnelRow, funnelStatement, hasStagesSql } from "./sql/funnel";

/** Records lie in these years; nothing is there to be read before or after. */
const years = { earliest: "1900-01-01", latest: "2201-01-01" };

const requireValid = ({ from, to, filter }: FunnelQuery): void => {
  const refuse = (path: string, message: string) => new InvalidInput(`${message}.`, [{ path, message }]);
  if (from >= to) {
    throw refuse(
      "to",
      `The range is half-open, from ≤ day < to: "to" (${to}) must be later than "from" (${from})`,
    );
  }
  if (from < years.earliest) throw refuse("from", `"from" (${from}) lies before ${years.earliest}`);
  if (to > years.latest) throw refuse("to", `"to" (${to}) lies after ${years.latest}`);
  for (const dimension of filteredDimensions(filter)) {
    if (funnelDimensions.some((each) => each === dimension)) continue;
    const has = funnelDimensions.join(", ");
    throw refuse(
      `filter.${dimension}`,
      `The funnel does not have the dimension "${dimension}"; it has ${has}`,
    );
  }
};

/** Of two local dates the earlier one; such texts compare as the dates do. */
const firstOf = (a: string, b: string): string => [a, b].toSorted()[0] ?? a;

const figuresOf = (row: FunnelRow) => {
  const { entered, won, lost } = row;
  const leftForward = row.forward + won;
  const counts = {
    entered,
    leftForward,
    won,
    lost,
    movedBack: row.back,
    stillThere: entered - leftForward - lost - row.back,
  };
  return { ...counts, ...ratesOf(counts), medianDays: row.median_days };
};

const groupOf = (row: FunnelRow): FunnelGroup => ({
  value: row.value,
  label: row.label ?? "Not set",
  ...figuresOf(row),
});

const stagesOf = (rows: readonly FunnelRow[], isGrouped: boolean): FunnelStage[] => {
  const ofStage = (part: FunnelRow["part"], stage: string) =>
    rows.filter((row) => row.part === part && row.stage === stage);
  return rows
    .filter(({ part }) => part === "stage")
    .map((row) => ({
      stage: row.stage,
      ...figuresOf(row),
      lostReasons: ofStage("reason", row.stage).map(({ value, lost, amount }) => ({
        reason: value,
        deals: lost,
        amount: Number(amount),
      })),
      ...(isGrouped ? { groups: ofStage("group", row.stage).map(groupOf) } : {}),
    }));
};

/** Why a funnel is empty: there are no stage events at all, or none in this range and with these filters. */
const emptiness = async ({ organization }: Context): Promise<Pick<Funnel, "reason" | "reasonDetail">> => {
  const [found] = await db.$queryRaw<{ has_stages: boolean }[]>(hasStagesSql(organization));
  return found?.has_stages
    ? { reason: "no-data", reasonDetail: "No deal entered a stage" }
    : { reason: "not-computable", reasonDetail: describeMissing({ record: "deal-stage-events" }) };
};

/**
 * The funnel: of all times that deals entered a stage on the local dates [from, to), how many have left forward, were
 * lost, moved back or are still there so far; with the median days in the stage, the reasons of losses, and where asked
 * for the same by a dimension. A cohort of entries: what they come to may lie after the range. Days after today are not
 * read.
 * @throws InvalidInput for an impossible range or a dimension that stages do not have
 */
export const getFunnel = async (
  ctx: Context,
  query: FunnelQuery,
  { now }: { now: Date },
): Promise<Funnel> => {
  requireValid(query);
  const { organization } = ctx;
  const tomorrow = addDays(localDateOf(now, organization.timeZone), 1);
  const read = { ...query, to: firstOf(query.to, tomorrow) };
  const hasBegun = read.from < read.to;
  const rows = hasBegun ? await db.$queryRaw<FunnelRow[]>(funnelStatement(organization, read)) : [];
  const stages = stagesOf(rows, query.by !== undefined);
  return {
    from: query.from,
    to: hasBegun ? read.to : query.to,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    ...(stages.length > 0 ? { reason: null } : await emptiness(ctx)),
    stages,
    worstStage: worstStageOf(stages)?.stage ?? null,
  };
};

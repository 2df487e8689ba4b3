import "server-only";
import type { Funnel, FunnelGroup, FunnelQuery, FunnelStage } from "@/lib/contracts/funnel";
import { ratesOf } from "@/lib/kpi/funnel/rates";
import { worstStageOf } from "@/lib/kpi/funnel/worst-stage";
import { describeMissing } from "@/lib/kpi/requirements";
import { db } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { type FunnelRow, funnelStatement, hasStagesSql } from "../sql/funnel";
import { readDays } from "./funnel-request";

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
  const { organization } = ctx;
  const read = readDays(query, organization.timeZone, now);
  const rows = read ? await db.$queryRaw<FunnelRow[]>(funnelStatement(organization, read)) : [];
  const stages = stagesOf(rows, query.by !== undefined);
  return {
    from: query.from,
    to: read?.to ?? query.to,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    ...(stages.length > 0 ? { reason: null } : await emptiness(ctx)),
    stages,
    worstStage: worstStageOf(stages)?.stage ?? null,
  };
};

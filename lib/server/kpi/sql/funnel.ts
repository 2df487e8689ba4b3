import "server-only";
import type { FunnelQuery, LostDealsQuery } from "@/lib/contracts/funnel";
import { Prisma } from "@/lib/server/db";
import { toInstant } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import { relations } from "../relations";
import { isBeforeClosing, placeOf, placesTable, turnOf } from "../relations/stage-order";
import { allOf } from "./condition";
import { scopeSql } from "./dimension";

/** One row of the answer: the figures of a stage, of a group of it, or the losses of a stage for one reason. */
export type FunnelRow = {
  part: "stage" | "group" | "reason";
  stage: string;
  value: string | null;
  label: string | null;
  entered: number;
  won: number;
  forward: number;
  lost: number;
  back: number;
  median_days: number | null;
  /** Exact decimal text. */
  amount: string | null;
};

const e = Prisma.sql`e`;

/**
 * The steps of every deal that entered a stage in the range, as windows over its history. They are those of the fact
 * stageEntries, which finds them deal by deal: that suits a day, this a year, in which most deals have a part.
 */
const stepsSql = (organization: OrganizationSettings, from: Prisma.Sql, to: Prisma.Sql): Prisma.Sql => {
  const id = Prisma.sql`${organization.id}::uuid`;
  return Prisma.sql`moving AS (
      SELECT DISTINCT deal_id FROM deal_stage_event
      WHERE organization_id = ${id} AND entered_at >= ${from} AND entered_at < ${to} AND deal_id IS NOT NULL
    ), history AS (
      SELECT d.id AS deal_id, d.status, d.closed_at, e.stage, e.entered_at, ${placeOf(e)} AS place,
        row_number() OVER turns AS turn, lag(e.stage) OVER turns AS stage_before
      FROM moving m
      JOIN deal d ON d.organization_id = ${id} AND d.id = m.deal_id
      JOIN deal_stage_event e ON e.organization_id = ${id} AND e.deal_id = m.deal_id
      CROSS JOIN ${placesTable(organization)}
      WHERE ${isBeforeClosing(e, Prisma.sql`d`)}
      WINDOW turns AS (PARTITION BY d.id ORDER BY ${turnOf(e)})
    ), step AS (
      SELECT deal_id, status, closed_at, stage, entered_at, place, turn,
        row_number() OVER (PARTITION BY deal_id, stage ORDER BY turn) > 1 AS is_return
      FROM history WHERE stage_before IS DISTINCT FROM stage
    ), outcome AS (
      SELECT deal_id, stage, place, entered_at, coalesce(lead(entered_at) OVER following, closed_at) AS left_at,
        CASE
          WHEN lead(stage) OVER following IS NULL THEN status
          WHEN place < lead(place) OVER following THEN 'forward'
          WHEN place > lead(place) OVER following THEN 'back'
          WHEN lead(is_return) OVER following THEN 'back'
          ELSE 'forward'
        END AS outcome
      FROM step
      WINDOW following AS (PARTITION BY deal_id ORDER BY turn)
    )`;
};

const figures = Prisma.sql`count(*)::float8 AS entered,
  count(*) FILTER (WHERE outcome = 'won')::float8 AS won,
  count(*) FILTER (WHERE outcome = 'forward')::float8 AS forward,
  count(*) FILTER (WHERE outcome = 'lost')::float8 AS lost,
  count(*) FILTER (WHERE outcome = 'back')::float8 AS back,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM left_at - entered_at)::float8 / 86400)
    FILTER (WHERE left_at IS NOT NULL) AS median_days`;

/**
 * WITH tables down to `entry`: the stages entered on the local dates [from, to), each with its deal, what became of it and,
 * with `by`, its group.
 */
const entryTables = (
  organization: OrganizationSettings,
  { from, to, by, filter }: FunnelQuery,
): Prisma.Sql => {
  const instant = (date: string) =>
    Prisma.sql`${toInstant(date, organization.timeZone).toISOString()}::timestamptz`;
  const scope = scopeSql(relations.stageEntries(organization), { filter, by });
  return Prisma.sql`${stepsSql(organization, instant(from), instant(to))}, entry AS MATERIALIZED (
      SELECT f.deal_id, f.stage, f.place, f.entered_at, f.left_at, f.outcome, f.lost_reason, f.base_amount,
        ${scope.group.columns}
      FROM (
        SELECT d.organization_id, d.owner_id, d.customer_id, d.campaign_id, d.source, d.product, d.lost_reason,
          d.base_amount, o.deal_id, o.stage, o.place, o.entered_at, o.left_at, o.outcome
        FROM outcome o JOIN deal d ON d.organization_id = ${organization.id}::uuid AND d.id = o.deal_id
        WHERE o.entered_at >= ${instant(from)} AND o.entered_at < ${instant(to)}
      ) f
      ${scope.joins}
      WHERE ${allOf(scope.conditions)}
    )`;
};

/**
 * One statement that reads a funnel: what became of the stages entered on the local dates [from, to), stage by stage in
 * the order of the pipeline, of each group where asked for, and why deals were lost. Stages without a place in the order
 * come last, the most used first.
 */
export const funnelStatement = (organization: OrganizationSettings, query: FunnelQuery): Prisma.Sql => {
  const groups = query.by
    ? Prisma.sql`UNION ALL SELECT 'group', stage, place, value, label, ${figures}, NULL::text
        FROM entry GROUP BY stage, place, value, label`
    : Prisma.empty;
  return Prisma.sql`WITH ${entryTables(organization, query)}
    SELECT * FROM (
      SELECT 'stage' AS part, stage, place, NULL::text AS value, NULL::text AS label, ${figures}, NULL::text AS amount
      FROM entry GROUP BY stage, place
      ${groups}
      UNION ALL SELECT 'reason', stage, place, lost_reason, NULL, ${figures}, sum(base_amount)::text
      FROM entry WHERE outcome = 'lost' GROUP BY stage, place, lost_reason
    ) r ORDER BY place NULLS LAST, entered DESC, stage COLLATE "C", value COLLATE "C" NULLS LAST`;
};

/** A lost deal, with the number and sum of all that are found. */
export type LostDealRow = {
  external_id: string;
  name: string | null;
  customer_id: string | null;
  customer_name: string;
  owner_name: string | null;
  entered_at: Date;
  left_at: Date | null;
  /** Exact decimal texts. */
  amount: string;
  total: string;
  deals: number;
};

/** The deals behind one reason of a stage's losses, from the same entries as the funnel, the largest first. */
export const lostDealsStatement = (
  organization: OrganizationSettings,
  { stage, reason, ...query }: LostDealsQuery,
  most: number,
): Prisma.Sql => {
  const id = Prisma.sql`${organization.id}::uuid`;
  return Prisma.sql`WITH ${entryTables(organization, query)}
    SELECT d.external_id, d.name, c.external_id AS customer_id, c.name AS customer_name, o.name AS owner_name,
      e.entered_at, e.left_at, e.base_amount::text AS amount,
      (sum(e.base_amount) OVER ())::text AS total, count(*) OVER ()::int AS deals
    FROM entry e
    JOIN deal d ON d.organization_id = ${id} AND d.id = e.deal_id
    LEFT JOIN customer c ON c.organization_id = ${id} AND c.id = d.customer_id
    LEFT JOIN owner o ON o.organization_id = ${id} AND o.id = d.owner_id
    WHERE e.outcome = 'lost' AND e.stage = ${stage}
      AND e.lost_reason IS NOT DISTINCT FROM ${reason === "" ? null : reason}::text
    ORDER BY e.base_amount DESC, d.external_id COLLATE "C", e.entered_at
    LIMIT ${most}::int`;
};

/** Whether the organization has any stage event of a deal that is known. */
export const hasStagesSql = (organization: OrganizationSettings): Prisma.Sql =>
  Prisma.sql`SELECT EXISTS (SELECT FROM deal_stage_event
    WHERE organization_id = ${organization.id}::uuid AND deal_id IS NOT NULL) AS has_stages`;

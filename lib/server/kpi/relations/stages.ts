import "server-only";
import { Prisma } from "@/lib/server/db";
import { campaign, joinCustomer, ownerAndTeam, plain } from "./dimension-columns";
import type { Relation, RelationOf } from "./relation";
import { isBeforeClosing, placeOf, placesTable, turnOf } from "./stage-order";

const customer = joinCustomer(Prisma.sql`f.customer_id`);

const dimensions: Relation["dimensions"] = {
  ...ownerAndTeam(Prisma.sql`f.owner_id`),
  segment: plain(Prisma.sql`c.segment`, customer),
  region: plain(Prisma.sql`c.region`, customer),
  source: plain(Prisma.sql`f.source`),
  product: plain(Prisma.sql`f.product`),
  campaign,
  stage: plain(Prisma.sql`f.stage`),
};

const isLater = (event: Prisma.Sql, than: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${turnOf(event)}) > (${turnOf(than)})`;

const sameDeal = (event: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${event}.organization_id = d.organization_id AND ${event}.deal_id = d.id
    AND ${isBeforeClosing(event, Prisma.sql`d`)}`;

const [e, n, b, d] = [Prisma.sql`e`, Prisma.sql`n`, Prisma.sql`b`, Prisma.sql`d`];

/** The deal's event just before `event`, as `b`; a stage that is sent again while the deal is in it is no step. */
const previous = (event: Prisma.Sql): Prisma.Sql => Prisma.sql`SELECT b.* FROM deal_stage_event b
  WHERE ${sameDeal(b)} AND ${isLater(event, b)}
  ORDER BY b.entered_at DESC, coalesce(${placeOf(b)}, 1000) DESC, length(b.external_id) DESC, b.external_id COLLATE "C" DESC LIMIT 1`;

/**
 * Whether the step from one stage to the next leads forward or back: as the stages are ordered. A stage without a place
 * in that order (no longer in use, or rare) lies back only for a deal that has been in it before.
 */
const direction = (from: Prisma.Sql, to: Prisma.Sql): Prisma.Sql => Prisma.sql`CASE
  WHEN ${placeOf(from)} < ${placeOf(to)} THEN 'forward'
  WHEN ${placeOf(from)} > ${placeOf(to)} THEN 'back'
  WHEN EXISTS (SELECT FROM deal_stage_event h WHERE ${sameDeal(Prisma.sql`h`)} AND h.stage = ${to}.stage
    AND ${isLater(to, Prisma.sql`h`)}) THEN 'back'
  ELSE 'forward' END`;

const ofDeal = Prisma.sql`d.organization_id, d.id AS deal_id, d.owner_id, d.customer_id, d.campaign_id, d.source, d.product,
  d.base_amount, d.lost_reason`;

const columns = {
  stage: Prisma.sql`f.stage`,
  enteredAt: Prisma.sql`f.entered_at`,
  leftAt: Prisma.sql`f.left_at`,
  outcome: Prisma.sql`f.outcome`,
};

/**
 * One row per entry of a deal into a stage, by when it was entered: when it was left, and how (forward, won, back,
 * lost), "open" while the deal is in it. The next step is looked up by the deal's index. `id` is the entry's event.
 */
export const stageEntries: RelationOf = (organization) => ({
  from: Prisma.sql`(
    SELECT ${ofDeal}, e.id, e.stage, ${placeOf(e)} AS place, e.entered_at, coalesce(n.entered_at, d.closed_at) AS left_at,
      CASE WHEN n.stage IS NULL THEN d.status ELSE ${direction(e, n)} END AS outcome
    FROM deal_stage_event e
    JOIN deal d ON d.organization_id = e.organization_id AND d.id = e.deal_id
    CROSS JOIN ${placesTable(organization)}
    LEFT JOIN LATERAL (SELECT n.* FROM deal_stage_event n
      WHERE ${sameDeal(n)} AND n.stage <> e.stage AND ${isLater(n, e)}
      ORDER BY ${turnOf(n)} LIMIT 1) n ON true
    LEFT JOIN LATERAL (${previous(e)}) b ON true
    WHERE ${isBeforeClosing(e, d)} AND b.stage IS DISTINCT FROM e.stage
  ) f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns,
  time: "instants",
  dimensions,
});

/**
 * One row per time that a deal left a stage, by when it left: into another stage, or won or lost. The same steps as
 * those of stageEntries, found from their other end, so that a range of days is read by index here too.
 */
export const stageExits: RelationOf = (organization) => ({
  from: Prisma.sql`(
    SELECT ${ofDeal}, b.id, b.stage, n.entered_at AS left_at, ${direction(b, n)} AS outcome
    FROM deal_stage_event n
    JOIN deal d ON d.organization_id = n.organization_id AND d.id = n.deal_id
    CROSS JOIN ${placesTable(organization)}
    CROSS JOIN LATERAL (${previous(n)}) b
    WHERE ${isBeforeClosing(n, d)} AND b.stage <> n.stage
    UNION ALL
    SELECT ${ofDeal}, b.id, b.stage, d.closed_at AS left_at, d.status AS outcome
    FROM deal d
    CROSS JOIN ${placesTable(organization)}
    CROSS JOIN LATERAL (SELECT b.* FROM deal_stage_event b WHERE ${sameDeal(b)}
      ORDER BY b.entered_at DESC, coalesce(${placeOf(b)}, 1000) DESC, length(b.external_id) DESC,
        b.external_id COLLATE "C" DESC LIMIT 1) b
    WHERE d.closed_at IS NOT NULL
  ) f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns: { stage: columns.stage, leftAt: columns.leftAt, outcome: columns.outcome },
  time: "instants",
  dimensions,
});

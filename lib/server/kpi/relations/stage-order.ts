import "server-only";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";

/** The order is told by the deals that moved last: so many of the latest stage events name them. */
const latestEvents = 2_000;
/** Pipelines have a handful of stages; of more names than this (free text) the most used ones have a place. */
const mostStages = 50;

/**
 * An event that can be a step of its deal: it comes before the deal's end. CRMs that log "Closed won" as a stage do so
 * when the deal is closed, and the deal itself says that better.
 */
export const isBeforeClosing = (event: Prisma.Sql, deal: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${deal}.closed_at IS NULL OR ${event}.entered_at < ${deal}.closed_at)`;

/**
 * The order of an organization's stages, as a scalar of SQL: a JSON object from stage to place, 1 first; null without
 * any stage event (docs/decisions/0016). A stage is ahead of another if more deals entered it first than the other way
 * round, directly or through stages between. Its place follows from how many stages are ahead of it; of those that
 * neither leads to the other (or that lead to each other, in a circle), from how early deals come to it on average, and
 * then from its name. It reads the deals of the latest stage events only, by index, whatever the size of the history.
 */
export const stagePlaces = (organization: OrganizationSettings): Prisma.Sql => {
  const id = Prisma.sql`${organization.id}::uuid`;
  return Prisma.sql`(WITH RECURSIVE latest AS (
      SELECT deal_id FROM deal_stage_event WHERE organization_id = ${id}
      ORDER BY entered_at DESC, external_id COLLATE "C" LIMIT ${latestEvents}::int
    ), first_entry AS (
      SELECT s.deal_id, s.stage, min(s.entered_at) AS entered_at
      FROM (SELECT DISTINCT deal_id FROM latest) l
      JOIN deal_stage_event s ON s.organization_id = ${id} AND s.deal_id = l.deal_id
      JOIN deal d ON d.organization_id = ${id} AND d.id = s.deal_id
      WHERE ${isBeforeClosing(Prisma.sql`s`, Prisma.sql`d`)}
      GROUP BY s.deal_id, s.stage
    ), known AS (
      SELECT stage, avg(turn) AS turn
      FROM (SELECT stage, rank() OVER (PARTITION BY deal_id ORDER BY entered_at) AS turn FROM first_entry) t
      GROUP BY stage ORDER BY count(*) DESC, stage COLLATE "C" LIMIT ${mostStages}::int
    ), entry AS (
      SELECT * FROM first_entry WHERE stage IN (SELECT stage FROM known)
    ), ahead AS (
      SELECT a.stage AS earlier, b.stage AS later
      FROM entry a JOIN entry b ON b.deal_id = a.deal_id AND b.stage <> a.stage
      GROUP BY 1, 2
      HAVING count(*) FILTER (WHERE a.entered_at < b.entered_at) > count(*) FILTER (WHERE a.entered_at > b.entered_at)
    ), leads_to AS (
      SELECT earlier, later FROM ahead
      UNION SELECT l.earlier, a.later FROM leads_to l JOIN ahead a ON a.earlier = l.later
    )
    SELECT jsonb_object_agg(stage, place) FROM (
      SELECT stage, row_number() OVER (ORDER BY before, turn, stage COLLATE "C") AS place
      FROM (
        SELECT k.stage, k.turn, (
          SELECT count(*) FROM leads_to l WHERE l.later = k.stage AND NOT EXISTS (
            SELECT FROM leads_to r WHERE r.earlier = k.stage AND r.later = l.earlier
          )
        ) AS before FROM known k
      ) counted
    ) placed)`;
};

/**
 * The order as a relation `p` of one row, for a scan to join: computed once, as OFFSET keeps the planner from copying
 * it to each use.
 */
export const placesTable = (organization: OrganizationSettings): Prisma.Sql =>
  Prisma.sql`(SELECT ${stagePlaces(organization)} AS places OFFSET 0) p`;

/** The place of an event's stage in the order of `p`; null of a stage that has none. */
export const placeOf = (event: Prisma.Sql): Prisma.Sql => Prisma.sql`(p.places ->> ${event}.stage)::int`;

/**
 * Where an event stands in its deal's history. Dates without a time put several stages on one instant; those are
 * entered in the order of the stages, and then of their external ids (9 before 10).
 */
export const turnOf = (event: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${event}.entered_at, coalesce(${placeOf(event)}, 1000), length(${event}.external_id), ${event}.external_id COLLATE "C"`;

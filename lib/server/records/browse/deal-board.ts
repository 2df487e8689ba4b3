import "server-only";
import { cardsOfColumn, type DealBoard } from "@/lib/contracts/deal-board";
import { db, Prisma } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { stagePlaces } from "../../kpi/relations/stage-order";
import { listedRecord, type RecordRow, selectedRecord } from "./record-columns";

type ColumnRow = { stage: string | null; count: number; sum: number };

/** Open deals by stage, in the order that the stage events tell; stages without an open deal are there, too. */
export async function getDealBoard({ organization }: Context): Promise<DealBoard> {
  const open = Prisma.sql`t.organization_id = ${organization.id}::uuid AND t.status = 'open'`;
  const [columns, deals] = await Promise.all([
    db.$queryRaw<ColumnRow[]>`
      WITH places AS (
        SELECT p.key AS stage, p.value::int AS place
        FROM jsonb_each_text(coalesce(${stagePlaces(organization)}, '{}')) AS p
      ), held AS (
        SELECT t.stage, count(*)::int AS count, sum(t.base_amount)::float8 AS sum FROM deal t WHERE ${open} GROUP BY t.stage
      )
      SELECT coalesce(places.stage, held.stage) AS stage, coalesce(held.count, 0) AS count, coalesce(held.sum, 0) AS sum
      FROM places FULL JOIN held ON held.stage = places.stage
      ORDER BY places.place NULLS LAST, 1`,
    db.$queryRaw<RecordRow[]>`
      SELECT ${selectedRecord("deals")} FROM (
        -- Ids alone: found in the index, without a look at all open deals.
        SELECT t.id, row_number() OVER (PARTITION BY t.stage ORDER BY t.base_amount DESC, t.id) AS turn
        FROM deal t WHERE ${open}
      ) AS card JOIN deal AS t ON t.organization_id = ${organization.id}::uuid AND t.id = card.id
      WHERE card.turn <= ${cardsOfColumn}::int ORDER BY t.base_amount DESC, t.id`,
  ]);
  const cards = deals.map(listedRecord);
  return {
    currency: organization.currency,
    columns: columns.map((column) => ({
      ...column,
      deals: cards.filter(({ fields }) => (fields.stage ?? null) === column.stage),
    })),
  };
}

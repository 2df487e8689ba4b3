import "server-only";
import { z } from "zod";
import type { ChangeOrigin } from "@/lib/contracts/change-origin";
import type { PageQuery, RecordHistory } from "@/lib/contracts/record-lists";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { db, Prisma } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { openCursor, refuseCursor, writeCursor } from "../../http/cursor";
import { columnOf, recordTables } from "../record-tables";

type Value = string | number | null;
type Columns = Readonly<Record<string, Value>>;
type HistoryRow = {
  position: string;
  changeSet: string;
  at: Date;
  origin: ChangeOrigin;
  by: string | null;
  note: string | null;
  operation: "created" | "edited" | "deleted";
  isDerived: boolean;
  before: Columns | null;
  after: Columns | null;
};

/** The events of a record by its external id: whatever had that id, so that a record that came back has one history. */
const statement = (
  type: RecordType,
  organizationId: string,
  externalId: string,
  before: string | null,
  limit: number,
): Prisma.Sql => {
  const scope = Prisma.sql`organization_id = ${organizationId}::uuid AND record_type = ${type}`;
  const table = Prisma.raw(recordTables[type].table);
  const earlier = before === null ? Prisma.empty : Prisma.sql`AND e.position < ${before}::bigint`;
  return Prisma.sql`
    WITH changes AS (
      SELECT * FROM record_change WHERE ${scope} AND external_id = ${externalId}
    ), ids AS (
      SELECT record_id AS id FROM changes
      UNION SELECT id FROM ${table} WHERE organization_id = ${organizationId}::uuid AND external_id = ${externalId}
    ), events AS (
      SELECT position, change_set_id, at, operation, is_derived, before, after FROM changes
      UNION ALL
      SELECT made.position, made.change_set_id, made.at, 'created', false, NULL, NULL
      FROM ids CROSS JOIN LATERAL (
        SELECT position, change_set_id, at FROM record_creation
        WHERE ${scope} AND first_id <= ids.id AND last_id >= ids.id AND ids.id = ANY(record_ids)
      ) AS made
    )
    SELECT e.position::text, e.change_set_id AS "changeSet", e.at, s.origin, s.note, e.operation,
      e.is_derived AS "isDerived", e.before, e.after,
      coalesce(person.name, key.name, CASE WHEN s.origin = 'console' THEN s.note END) AS by
    FROM events AS e
    JOIN change_set AS s ON s.organization_id = ${organizationId}::uuid AND s.id = e.change_set_id
    LEFT JOIN app_user AS person ON person.id = s.user_id
    LEFT JOIN api_key AS key ON key.organization_id = s.organization_id AND key.id = s.api_key_id
    WHERE true ${earlier} ORDER BY e.position DESC LIMIT ${limit}::int`;
};

/** Numbers of jsonb are exact in the database; those that a double cannot hold are of no use to a reader anyway. */
const shown = (value: unknown): Value =>
  typeof value === "string" || typeof value === "number" || value === null ? value : String(value);

const changesOf = (
  type: RecordType,
  { before, after, operation }: HistoryRow,
  teams: ReadonlyMap<string, string>,
) => {
  const { fields, references, rateDates } = recordTables[type];
  const columns = [
    ...Object.keys(fields).map((field) => ({ field, column: columnOf(field) })),
    ...(rateDates ? [{ field: "baseAmount", column: "base_amount" }] : []),
    ...references
      .filter(({ to }) => to === "teams")
      .map(({ field, idColumn }) => ({ field, column: idColumn })),
  ];
  const named = (column: string, value: unknown): Value =>
    column === "team_id" && typeof value === "string" ? (teams.get(value) ?? null) : shown(value ?? null);
  return columns.flatMap(({ field, column }) => {
    const [was, is] = [before?.[column], after?.[column]];
    // Of a deletion, what there was; amounts in the organization's currency only where nothing else tells.
    if (before === null || !(column in before) || (was ?? null) === (is ?? null)) return [];
    if (field === "baseAmount" && (operation === "deleted" || "amount" in before)) return [];
    return [{ field, before: named(column, was), after: named(column, is) }];
  });
};

/**
 * Who changed a record, when, from where, and what it said before; newest first. A record that is gone has its history,
 * too; one that never was has none.
 * @throws InvalidInput for what is no cursor, and for one of another listing
 */
export async function getRecordHistory(
  ctx: Context,
  type: RecordType,
  externalId: string,
  { cursor, limit }: PageQuery,
): Promise<RecordHistory> {
  const organizationId = ctx.organization.id;
  const question = { history: type, organizationId, externalId };
  let before: string | null = null;
  if (cursor !== undefined) {
    const parsed = z
      .string()
      .regex(/^\d{1,19}$/)
      .safeParse(openCursor(question, cursor));
    if (!parsed.success) throw refuseCursor();
    before = parsed.data;
  }
  if (externalId.includes("\0")) return { entries: [], nextCursor: null };
  const rows = await db.$queryRaw<HistoryRow[]>(
    statement(type, organizationId, externalId, before, limit + 1),
  );
  const page = rows.slice(0, limit);
  const teams = new Map(
    type === "owners"
      ? (await db.team.findMany({ where: { organizationId } })).map(({ id, name }) => [id, name] as const)
      : [],
  );
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    entries: page.map((row) => {
      const { position: _, before: __, after: ___, at, ...entry } = row;
      return { ...entry, at: at.toISOString(), changes: changesOf(type, row, teams) };
    }),
    nextCursor: last ? writeCursor(question, last.position) : null,
  };
}

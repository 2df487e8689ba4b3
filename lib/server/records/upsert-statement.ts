import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import { columnOf, recordTables, targetOf } from "./record-tables";

// Identifiers come from record-tables alone; everything that was sent travels as a parameter.
const { raw } = Prisma;
const list = (parts: readonly string[]) => raw(parts.join(", "));

type Parts = {
  table: Prisma.Sql;
  /** Columns written besides organization, id and external id. */
  columns: Prisma.Sql;
  /** Where each of those comes from: the sent row, or the record that it refers to. */
  sources: Prisma.Sql;
  /** Names and types of the columns in the JSON rows. */
  shape: Prisma.Sql;
  referenceTables: readonly { table: Prisma.Sql; alias: Prisma.Sql; key: Prisma.Sql; sent: Prisma.Sql }[];
  assignments: Prisma.Sql;
  stored: Prisma.Sql;
  proposed: Prisma.Sql;
};

const partsOf = (type: RecordType): Parts => {
  const { table, fields, references, hasBaseAmount } = recordTables[type];
  const stored = Object.entries(fields).map(([field, type]) => ({ column: columnOf(field), type }));
  if (hasBaseAmount) stored.push({ column: "base_amount", type: "numeric(19,4)" });
  const sentOnly = references
    .map(({ field }) => columnOf(field))
    .filter((column) => !stored.some((one) => one.column === column));
  const ids = references.map(({ idColumn }) => idColumn);
  const columns = [...stored.map(({ column }) => column), ...ids];
  return {
    table: raw(table),
    columns: list(columns),
    sources: list([...stored.map(({ column }) => `sent.${column}`), ...ids.map((id) => `${id}_target.id`)]),
    shape: list([
      "id uuid",
      "external_id text",
      ...stored.map(({ column, type }) => `${column} ${type}`),
      ...sentOnly.map((column) => `${column} text`),
    ]),
    referenceTables: references.map((reference) => ({
      table: raw(targetOf(reference).table),
      alias: raw(`${reference.idColumn}_target`),
      key: raw(targetOf(reference).keyColumn),
      sent: raw(`sent.${columnOf(reference.field)}`),
    })),
    assignments: list(columns.map((column) => `${column} = EXCLUDED.${column}`)),
    stored: list(columns.map((column) => `present.${column}`)),
    proposed: list(columns.map((column) => `EXCLUDED.${column}`)),
  };
};

const remembered = new Map<RecordType, Parts>();

const rememberedPartsOf = (type: RecordType): Parts => {
  const known = remembered.get(type);
  if (known) return known;
  const parts = partsOf(type);
  remembered.set(type, parts);
  return parts;
};

/**
 * One statement that writes many records of a type: new ones are inserted, present ones replaced only where a column
 * differs, references looked up by external id. It answers the number `updated` and the external ids `created`; the
 * rest was as sent.
 *
 * @param rowsJson a JSON array of objects with the columns of the table; each external id once
 */
export function upsertStatement(
  type: RecordType,
  organizationId: string,
  rowsJson: string,
  now: Date,
): Prisma.Sql {
  const parts = rememberedPartsOf(type);
  const joins = parts.referenceTables.map(
    ({ table, alias, key, sent }) => Prisma.sql`
      LEFT JOIN ${table} AS ${alias}
        ON ${alias}.organization_id = ${organizationId}::uuid AND ${alias}.${key} = ${sent}`,
  );
  // A fresh row version has no xmax; one that replaced another carries the lock under which it did.
  return Prisma.sql`
    WITH written AS (
      INSERT INTO ${parts.table} AS present
        (organization_id, id, external_id, ${parts.columns}, inserted_at, changed_at)
      SELECT ${organizationId}::uuid, sent.id, sent.external_id, ${parts.sources}, ${now}, ${now}
      FROM json_to_recordset(${rowsJson}::json) AS sent(${parts.shape})
      ${joins.length > 0 ? Prisma.join(joins, "") : Prisma.empty}
      ON CONFLICT (organization_id, external_id) DO UPDATE
        SET ${parts.assignments}, changed_at = EXCLUDED.changed_at
        WHERE (${parts.stored}) IS DISTINCT FROM (${parts.proposed})
      RETURNING present.external_id, present.xmax = 0 AS is_new
    )
    SELECT
      count(*) FILTER (WHERE NOT is_new)::integer AS updated,
      coalesce(array_agg(external_id) FILTER (WHERE is_new), '{}') AS created
    FROM written`;
}

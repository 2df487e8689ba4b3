import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import { recordTables, sentValues, targetOf } from "./record-tables";

// Identifiers come from record-tables alone; everything that was sent travels as a parameter.
const { raw } = Prisma;
const list = (parts: readonly string[]) => raw(parts.join(", "));

type Parts = {
  table: Prisma.Sql;
  /** Columns written besides organization and id. */
  columns: Prisma.Sql;
  /** Where each of those comes from: the sent row, or the record that it refers to. */
  sources: Prisma.Sql;
  /** Names and types of the values in the JSON rows. */
  shape: Prisma.Sql;
  referenceTables: readonly { table: Prisma.Sql; alias: Prisma.Sql; key: Prisma.Sql; sent: Prisma.Sql }[];
  assignments: Prisma.Sql;
  stored: Prisma.Sql;
  proposed: Prisma.Sql;
};

const partsOf = (type: RecordType): Parts => {
  const { table, references } = recordTables[type];
  const sent = sentValues(type);
  const stored = sent.filter(({ isStored }) => isStored);
  const keyOf = (field: string) => sent.find((value) => value.field === field)?.key ?? "";
  const columns = [...stored.map(({ column }) => column), ...references.map(({ idColumn }) => idColumn)];
  const replaced = columns.filter((column) => column !== "external_id");
  return {
    table: raw(table),
    columns: list(columns),
    sources: list([
      ...stored.map(({ key }) => `sent.${key}`),
      ...references.map(({ idColumn }) => `${idColumn}_target.id`),
    ]),
    shape: list(["id uuid", ...sent.map(({ key, type }) => `${key} ${type}`)]),
    referenceTables: references.map((reference) => ({
      table: raw(targetOf(reference).table),
      alias: raw(`${reference.idColumn}_target`),
      key: raw(targetOf(reference).keyColumn),
      sent: raw(`sent.${keyOf(reference.field)}`),
    })),
    assignments: list(replaced.map((column) => `${column} = EXCLUDED.${column}`)),
    stored: list(replaced.map((column) => `present.${column}`)),
    proposed: list(replaced.map((column) => `EXCLUDED.${column}`)),
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
 * @param rowsJson a JSON array of rows of {@link sentValues} with an `id` each; no external id twice
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
        (organization_id, id, ${parts.columns}, inserted_at, changed_at)
      SELECT ${organizationId}::uuid, sent.id, ${parts.sources}, ${now}, ${now}
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

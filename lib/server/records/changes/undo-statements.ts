import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import { columnOf, recordTables, sentValues, targetOf } from "../record-tables";

const { raw } = Prisma;

/**
 * What change sets did to records of a type, record by record: ("record_id", "external_id", "was_created", "earliest",
 * "is_changed_since"). `earliest` holds the old values from before the first of those changes; a record that
 * somebody else changed after that is told apart, so that it can be left alone. Changes of the neutral sets do not count:
 * they were taken back themselves.
 */
const undone = (
  type: RecordType,
  organizationId: string,
  changeSets: readonly string[],
  neutral: readonly string[],
): Prisma.Sql => {
  const scope = Prisma.sql`organization_id = ${organizationId}::uuid AND record_type = ${type}`;
  const ours = Prisma.sql`change_set_id = ANY(${changeSets}::uuid[])`;
  return Prisma.sql`
    SELECT events.record_id, max(events.external_id) AS external_id,
      (array_agg(events.is_creation ORDER BY events.position))[1] AS was_created,
      coalesce(jsonb_object_agg(events.key, events.value ORDER BY events.position DESC)
        FILTER (WHERE events.key IS NOT NULL), '{}') AS earliest,
      EXISTS (
        SELECT FROM record_change AS later
        WHERE later.${scope} AND later.record_id = events.record_id AND later.position > min(events.position)
          AND NOT later.is_derived AND NOT later.${ours}
          AND NOT later.change_set_id = ANY(${neutral}::uuid[])
          AND later.external_id = coalesce(max(events.external_id), max(present.external_id))
      ) AS is_changed_since
    FROM (
      SELECT record_id, external_id, position, false AS is_creation, field.key, field.value
      FROM record_change CROSS JOIN LATERAL jsonb_each(before) AS field WHERE ${scope} AND ${ours}
      UNION ALL
      SELECT id, NULL, position, true, NULL, NULL
      FROM record_creation CROSS JOIN LATERAL unnest(record_ids) AS id WHERE ${scope} AND ${ours}
    ) AS events
    LEFT JOIN ${raw(recordTables[type].table)} AS present
      ON present.organization_id = ${organizationId}::uuid AND present.id = events.record_id
    GROUP BY events.record_id`;
};

/** The transaction's own table of what is to be undone, so that it is found once. */
export const collectUndone = (
  type: RecordType,
  organizationId: string,
  changeSets: readonly string[],
  neutral: readonly string[] = [],
): Prisma.Sql[] => [
  Prisma.sql`DROP TABLE IF EXISTS pg_temp.change_undone`,
  Prisma.sql`CREATE TEMPORARY TABLE change_undone ON COMMIT DROP AS ${undone(type, organizationId, changeSets, neutral)}`,
];

const partsOf = (type: RecordType) => {
  const { table, references } = recordTables[type];
  const columns = sentValues(type)
    .filter(({ isStored }) => isStored)
    .map(({ column }) => column);
  const ids = references.map((reference) => {
    const { table: target, keyColumn } = targetOf(reference);
    // A team is known by its id alone; everything else is looked up anew by the external id it is named by.
    const value =
      reference.to === "teams"
        ? `was.${reference.idColumn}`
        : `(SELECT id FROM ${target} WHERE organization_id = was.organization_id AND ${keyColumn} = was.${columnOf(reference.field)})`;
    return { column: reference.idColumn, value };
  });
  const values = [...columns.map((column) => ({ column, value: `was.${column}` })), ...ids];
  return { table: raw(table), values };
};

/** Records that came into being are removed again. */
export const removeCreated = (type: RecordType, organizationId: string): Prisma.Sql => Prisma.sql`
  DELETE FROM ${partsOf(type).table} AS present USING pg_temp.change_undone AS undone
  WHERE present.organization_id = ${organizationId}::uuid AND present.id = undone.record_id
    AND undone.was_created AND NOT undone.is_changed_since`;

/** Edited records get their old values back; what was not changed stays as it is now. */
export const revertEdited = (type: RecordType, organizationId: string, now: Date): Prisma.Sql => {
  const { table, values } = partsOf(type);
  const assignments = values.map(({ column, value }) => `${column} = ${value}`).join(", ");
  return Prisma.sql`
    UPDATE ${table} AS record SET ${raw(assignments)}, changed_at = ${now}
    FROM ${table} AS present
    JOIN pg_temp.change_undone AS undone ON undone.record_id = present.id
    CROSS JOIN LATERAL jsonb_populate_record(present, undone.earliest) AS was
    WHERE present.organization_id = ${organizationId}::uuid AND record.organization_id = present.organization_id
      AND record.id = present.id AND NOT undone.was_created AND NOT undone.is_changed_since`;
};

/** Deleted records come back under their old ids, unless another record has their external id by now. */
export const restoreDeleted = (type: RecordType, organizationId: string, now: Date): Prisma.Sql => {
  const { table, values } = partsOf(type);
  return Prisma.sql`
    INSERT INTO ${table} (organization_id, id, ${raw(values.map(({ column }) => column).join(", "))}, inserted_at, changed_at)
    SELECT was.organization_id, was.id, ${raw(values.map(({ value }) => value).join(", "))}, was.inserted_at, ${now}
    FROM pg_temp.change_undone AS undone
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, undone.earliest) AS was
    WHERE NOT undone.was_created AND NOT undone.is_changed_since
      AND NOT EXISTS (
        SELECT FROM ${table} AS present WHERE present.organization_id = ${organizationId}::uuid
          AND (present.id = undone.record_id OR present.external_id = undone.external_id))
    RETURNING external_id`;
};

/** What could not be undone: changed since, or its external id belongs to another record. After the others ran. */
export const keptRecords = (type: RecordType, organizationId: string): Prisma.Sql => {
  const { table } = partsOf(type);
  return Prisma.sql`
    SELECT coalesce(undone.external_id, present.external_id, '') AS "externalId",
      CASE WHEN undone.is_changed_since THEN 'changed-since' ELSE 'id-taken' END AS reason
    FROM pg_temp.change_undone AS undone
    LEFT JOIN ${table} AS present
      ON present.organization_id = ${organizationId}::uuid AND present.id = undone.record_id
    WHERE (undone.is_changed_since AND (present.id IS NOT NULL OR NOT undone.was_created))
      OR (NOT undone.was_created AND present.id IS NULL)
    ORDER BY 1`;
};

import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import { recordTables } from "../record-tables";

/** A record that changed, with its columns by name: null where it was not there, or is not there now. */
export type ChangedRecord = {
  recordId: string;
  externalId: string;
  was: Readonly<Record<string, unknown>> | null;
  is: Readonly<Record<string, unknown>> | null;
  /** Nothing but the amount in the organization's currency moved, because an exchange rate did. */
  isDerived: boolean;
};

/**
 * A relation ("recordId", "externalId", was, is, "isDerived") of an organization's records of a type that were created,
 * edited or deleted after an instant: as they were then, and as they are. What came and went in between is left out.
 *
 * `was` is the present row with the earliest old value of each column since then laid over it. References by id are
 * those of today; moments read as ISO text in UTC, amounts as exact JSON numbers.
 */
export const recordsChangedSince = (type: RecordType, organizationId: string, since: Date): Prisma.Sql => {
  const table = Prisma.raw(recordTables[type].table);
  const scope = Prisma.sql`organization_id = ${organizationId}::uuid AND record_type = ${type} AND at > ${since}`;
  return Prisma.sql`
    SELECT touched.record_id AS "recordId", coalesce(present.external_id, touched.external_id) AS "externalId",
      CASE WHEN created.position < touched.position OR touched.position IS NULL THEN NULL
        ELSE coalesce(to_jsonb(present), '{}') || touched.earliest END AS was,
      to_jsonb(present) AS is,
      coalesce(touched.is_derived AND created.position IS NULL, false) AS "isDerived"
    FROM (
      SELECT record_id, max(external_id) AS external_id, min(position) AS position, bool_and(is_derived) AS is_derived,
        jsonb_object_agg(key, value ORDER BY position DESC) AS earliest
      FROM (
        SELECT record_id, external_id, position, is_derived, field.key, field.value
        FROM record_change CROSS JOIN LATERAL jsonb_each(before) AS field
        WHERE ${scope}
      ) AS old_values
      GROUP BY record_id
      UNION ALL
      SELECT DISTINCT id, NULL::text, NULL::bigint, NULL::boolean, NULL::jsonb
      FROM record_creation CROSS JOIN LATERAL unnest(record_ids) AS id
      WHERE ${scope} AND NOT EXISTS (
        SELECT FROM record_change AS later
        WHERE later.organization_id = record_creation.organization_id AND later.record_type = record_creation.record_type
          AND later.at > ${since} AND later.record_id = id)
    ) AS touched
    LEFT JOIN LATERAL (
      SELECT min(position) AS position FROM record_creation
      WHERE ${scope} AND first_id <= touched.record_id AND last_id >= touched.record_id
        AND touched.record_id = ANY(record_ids)
    ) AS created ON true
    LEFT JOIN ${table} AS present
      ON present.organization_id = ${organizationId}::uuid AND present.id = touched.record_id
    WHERE present.id IS NOT NULL OR (touched.position IS NOT NULL
      AND (created.position IS NULL OR created.position > touched.position))`;
};

import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import type { Fact } from "@/lib/kpi/measure";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { db, Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { relations } from "../kpi/relations";
import { allOf } from "../kpi/sql/condition";
import { scopeSql } from "../kpi/sql/dimension";
import type { ChangedRecord } from "../records/changes/changed-since";
import { columnOf, recordTables, targetOf } from "../records/record-tables";

const { raw } = Prisma;

/** A statement's text is kept small: it is copied several times on its way. */
const ROWS_AT_A_TIME = 1_000;

/** Which of some changed records lie within a filter, by record id: as they were, and as they are. */
export type Within = { was: ReadonlySet<string>; is: ReadonlySet<string> };

/** The log keeps whom a record named, by external id; by id it knows only whom it names today. */
const referredIds = ({ id }: OrganizationSettings, type: RecordType): Prisma.Sql => {
  const pairs = recordTables[type].references.map((reference) => {
    const { table, keyColumn } = targetOf(reference);
    return Prisma.sql`${reference.idColumn}::text, (SELECT target.id FROM ${raw(table)} AS target
      WHERE target.organization_id = ${id}::uuid
        AND target.${raw(keyColumn)} = state.stored ->> ${columnOf(reference.field)}::text)`;
  });
  return pairs.length === 0 ? Prisma.sql`'{}'::jsonb` : Prisma.sql`jsonb_build_object(${Prisma.join(pairs)})`;
};

/**
 * Holds both states of changed records against a filter, by the very conditions with which a figure is read; customers,
 * owners and campaigns that they refer to count with what they are now, as everywhere.
 * @returns null of facts whose rows are made of several records: one alone cannot tell
 */
export async function withinFilter(
  organization: OrganizationSettings,
  { fact, type }: { fact: Fact; type: RecordType },
  filter: Filter,
  changed: readonly ChangedRecord[],
): Promise<Within | null> {
  const relation = relations[fact](organization);
  const { table } = recordTables[type];
  if (relation.from.sql.trim() !== `${table} f`) return null;
  const scope = scopeSql(relation, { filter });
  const referred = referredIds(organization, type);
  const idsOf = async (states: readonly ChangedRecord["was"][]): Promise<ReadonlySet<string>> => {
    const rows = states.filter(Boolean);
    const ids = new Set<string>();
    for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
      const some = JSON.stringify(rows.slice(from, from + ROWS_AT_A_TIME));
      const found = await db.$queryRaw<{ id: string }[]>`
        SELECT f.id::text AS id FROM jsonb_array_elements(${some}::jsonb) AS state(stored)
        CROSS JOIN LATERAL jsonb_populate_record(NULL::${raw(table)}, state.stored || ${referred}) AS f
        ${scope.joins}
        WHERE ${allOf([relation.rows, ...scope.conditions])}`;
      for (const { id } of found) ids.add(id);
    }
    return ids;
  };
  const [was, is] = [
    await idsOf(changed.map((record) => record.was)),
    await idsOf(changed.map((record) => record.is)),
  ];
  return { was, is };
}

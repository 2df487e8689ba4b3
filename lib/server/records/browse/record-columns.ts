import "server-only";
import type { ListedRecord } from "@/lib/contracts/record-lists";
import { recordScreens } from "@/lib/contracts/record-screens";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import { columnOf, recordTables, targetOf } from "../record-tables";

const { raw } = Prisma;

/** A row as {@link selectedRecord} reads it. */
export type RecordRow = {
  id: string;
  externalId: string;
  fields: Record<string, string | number | null>;
  names: Record<string, string | null>;
  insertedAt: Date;
  changedAt: Date;
};

/** A column's value in the form in which the API takes it: exact amounts and instants as text. */
const columnValue = (column: string, kind: string): string => {
  if (kind === "timestamptz")
    return `to_char(t.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  if (kind === "numeric(6,3)") return `t.${column}::float8`;
  if (kind.startsWith("numeric")) return `trim_scale(t.${column})::text`;
  if (kind === "date" || kind.startsWith("char")) return `t.${column}::text`;
  return `t.${column}`;
};

/** What people recognize a referred record by. */
const nameOf: Partial<Record<RecordType, string>> = {
  owners: "name",
  customers: "name",
  campaigns: "name",
  leads: "coalesce(name, company, external_id)",
  deals: "coalesce(name, external_id)",
};

/** What is read of a row "t" of the type's table: its fields and the names of what it refers to. */
export const selectedRecord = (type: RecordType): Prisma.Sql => {
  const { fields, references } = recordTables[type];
  const pairs = Object.entries(fields).map(
    ([field, kind]) => `'${field}', ${columnValue(columnOf(field), kind)}`,
  );
  const names: string[] = [];
  for (const { field, idColumn, to } of references) {
    const target = `FROM ${targetOf({ field, idColumn, to }).table} r WHERE r.organization_id = t.organization_id AND r.id = t.${idColumn}`;
    if (to === "teams") pairs.push(`'${field}', (SELECT name ${target})`);
    else names.push(`'${field}', (SELECT ${nameOf[to] ?? "external_id"} ${target})`);
  }
  return raw(`t.id, t.external_id AS "externalId", jsonb_build_object(${pairs.join(", ")}) AS fields,
    jsonb_build_object(${names.join(", ")}) AS names, t.inserted_at AS "insertedAt", t.changed_at AS "changedAt"`);
};

const labelFields = ["name", "company"] as const;

/** A row as it is answered. */
export const listedRecord = ({
  externalId,
  fields,
  names,
  insertedAt,
  changedAt,
}: RecordRow): ListedRecord => {
  const label = labelFields.map((field) => fields[field]).find((value) => typeof value === "string");
  const known = Object.entries(names).flatMap(([field, name]) => (name === null ? [] : [[field, name]]));
  return {
    externalId,
    label: typeof label === "string" ? label : externalId,
    fields,
    names: Object.fromEntries(known) as Record<string, string>,
    insertedAt: insertedAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
};

/** The expression that a type's search looks through; the same text as its trigram index (migration record_lists). */
const searchedText: Partial<Record<RecordType, string>> = {
  customers: "lower(name || ' ' || coalesce(email, '') || ' ' || external_id)",
  leads:
    "lower(coalesce(name, '') || ' ' || coalesce(company, '') || ' ' || coalesce(email, '') || ' ' || external_id)",
  deals: "lower(coalesce(name, '') || ' ' || external_id)",
  owners: "lower(name || ' ' || coalesce(email, '') || ' ' || external_id)",
  campaigns: "lower(name || ' ' || external_id)",
  "ledger-entries": "lower(coalesce(note, '') || ' ' || external_id)",
};

/** A search finds at most so many records; a list of them is sorted among these. */
export const MOST_FOUND = 10_001;
/** Customers by whose name their tickets, orders and answers are found. */
const MOST_CUSTOMERS = 500;

const likeAll = (expression: string, words: readonly string[]): Prisma.Sql =>
  Prisma.join(
    words.map(
      (word) => Prisma.sql`${raw(expression)} LIKE ${`%${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`}`,
    ),
    " AND ",
  );

/** Which records of a type a search finds: a relation of their ids. */
export const foundIds = (type: RecordType, organizationId: string, search: string): Prisma.Sql => {
  const words = search.split(/\s+/).filter((word) => word !== "" && !word.includes("\0"));
  const own = Prisma.sql`organization_id = ${organizationId}::uuid`;
  const table = raw(recordTables[type].table);
  const expression = searchedText[type];
  if (expression)
    return Prisma.sql`SELECT id FROM ${table} WHERE ${own} AND ${likeAll(expression, words)} LIMIT ${MOST_FOUND}::int`;
  const byId = Prisma.sql`SELECT id FROM ${table} WHERE ${own} AND external_id = ${search.trim().replaceAll("\0", "")}`;
  if (!recordTables[type].references.some(({ to }) => to === "customers")) return byId;
  return Prisma.sql`${byId} UNION (SELECT id FROM ${table} WHERE ${own} AND customer_id IN (
    SELECT id FROM customer WHERE ${own} AND ${likeAll(searchedText.customers ?? "name", words)} LIMIT ${MOST_CUSTOMERS}::int)
    LIMIT ${MOST_FOUND}::int)`;
};

/** Postgres type of a field by which a list is sorted, filtered or bounded. */
export const kindOf = (type: RecordType, field: string): string =>
  field === "externalId" ? "text" : (recordTables[type].fields[field] ?? "text");

/** Whether the field is the type's own, and a list can be filtered by it. */
export const isFilter = (type: RecordType, field: string): boolean =>
  recordScreens[type].filters.includes(field);

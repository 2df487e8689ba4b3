import "server-only";
import type { RecordListQuery } from "@/lib/contracts/record-lists";
import { recordScreens } from "@/lib/contracts/record-screens";
import { InvalidInput } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import { toInstant } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import { columnOf, recordTables } from "../record-tables";
import { foundIds, isFilter, kindOf, MOST_FOUND, selectedRecord } from "./record-columns";

const { raw, sql } = Prisma;

export type ListQuestion = Pick<RecordListQuery, "search" | "filter" | "from" | "to" | "sort" | "order">;

/** The last row of the page before: its sort value as text, and its id. */
export type ListPlace = { value: string; id: string };

const refuse = (path: string, message: string) => new InvalidInput(`${message}.`, [{ path, message }]);

/** Amounts are ordered by what they are in the organization's currency: 100 yen come after 90 euros. */
const sortColumn = (field: string): string => (field === "amount" ? "base_amount" : columnOf(field));

/** By which column a list is sorted, and which way. @throws InvalidInput for a field without an index */
export const sortOf = (type: RecordType, { sort, order }: Pick<ListQuestion, "sort" | "order">) => {
  const { sorts } = recordScreens[type];
  const field = sort ?? sorts[0] ?? "externalId";
  if (!sorts.includes(field))
    throw refuse("sort", `${type} can be sorted by ${sorts.join(", ")}, not by "${field}"`);
  const isText = kindOf(type, field) === "text";
  return { field, column: sortColumn(field), isDescending: order ? order === "desc" : !isText };
};

const filterCondition = (type: RecordType, field: string, values: readonly string[]): Prisma.Sql => {
  if (!isFilter(type, field)) {
    const known = recordScreens[type].filters.join(", ");
    throw refuse(
      `filter.${field}`,
      known === "" ? `${type} have no filters` : `${type} can be filtered by ${known}, not by "${field}"`,
    );
  }
  const column = raw(`t.${columnOf(field)}`);
  const set = values.filter((value) => value !== "" && !value.includes("\0"));
  const conditions = [
    ...(set.length > 0 ? [sql`${column} = ANY(${set}::text[])`] : []),
    ...(values.includes("") ? [sql`${column} IS NULL`] : []),
  ];
  return conditions.length === 0 ? sql`false` : sql`(${Prisma.join(conditions, " OR ")})`;
};

const dateBounds = (type: RecordType, { from, to }: ListQuestion, timeZone: string): Prisma.Sql[] => {
  const { date } = recordScreens[type];
  if (from === undefined && to === undefined) return [];
  if (date === null) throw refuse("from", `${type} have no date to be bounded by`);
  const column = raw(`t.${columnOf(date)}`);
  const bound = (day: string) =>
    kindOf(type, date) === "date" ? sql`${day}::date` : sql`${toInstant(day, timeZone)}`;
  return [
    ...(from === undefined ? [] : [sql`${column} >= ${bound(from)}`]),
    ...(to === undefined ? [] : [sql`${column} < ${bound(to)}`]),
  ];
};

/** What the records of a list fulfil, of rows "t". */
const conditions = (
  type: RecordType,
  organization: OrganizationSettings,
  question: ListQuestion,
): Prisma.Sql => {
  const search = question.search?.trim() ?? "";
  const all = [
    sql`t.organization_id = ${organization.id}::uuid`,
    ...Object.entries(question.filter).map(([field, values]) => filterCondition(type, field, values)),
    ...dateBounds(type, question, organization.timeZone),
    // Found first and by themselves: a search never walks along the order of the list.
    ...(search === "" ? [] : [sql`t.id = ANY(ARRAY(${foundIds(type, organization.id, search)}))`]),
  ];
  return Prisma.join(all, " AND ");
};

/** One page of a list, and with it the value by which the next one begins. */
export const listStatement = (
  type: RecordType,
  organization: OrganizationSettings,
  question: ListQuestion,
  after: ListPlace | null,
  limit: number,
): Prisma.Sql => {
  const { field, column, isDescending } = sortOf(type, question);
  const direction = raw(isDescending ? "DESC" : "ASC");
  const beyond = raw(isDescending ? "<" : ">");
  const table = raw(recordTables[type].table);
  const key = raw(`t.${column}`);
  const kind = raw(kindOf(type, field));
  const place =
    after === null
      ? Prisma.empty
      : sql` AND (${key}, t.id) ${beyond} (${after.value}::${kind}, ${after.id}::uuid)`;
  return sql`
    SELECT ${selectedRecord(type)}, ${key}::text AS "sortValue"
    FROM (
      SELECT t.* FROM ${table} AS t WHERE ${conditions(type, organization, question)}${place}
      ORDER BY ${key} ${direction}, t.id ${direction} LIMIT ${limit}::int
    ) AS t ORDER BY ${key} ${direction}, t.id ${direction}`;
};

/** How many records a list has, counted no further than it is told exactly. */
export const countStatement = (
  type: RecordType,
  organization: OrganizationSettings,
  question: ListQuestion,
): Prisma.Sql => sql`
  SELECT count(*)::int AS count FROM (
    SELECT FROM ${raw(recordTables[type].table)} AS t
    WHERE ${conditions(type, organization, question)} LIMIT ${MOST_FOUND}::int
  ) AS counted`;

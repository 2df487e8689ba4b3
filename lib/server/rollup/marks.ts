import "server-only";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { changeVersion } from "./data-state";
import type { MarkedFact } from "./fact-tables";

/** More marked records of one kind than this are not looked up one by one. */
const MANY_SUBJECTS = 20_000;

/** Days in UTC whose records changed, by fact; "all" where a whole fact has to be computed anew. */
export type ChangedDays = ReadonlyMap<MarkedFact, ReadonlySet<string> | "all">;

export type Changes = {
  days: ChangedDays;
  /** Whether names, teams or channels changed, which only kept cells hold. */
  names: boolean;
};

const dayOf = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`(${column} AT TIME ZONE 'UTC')::date`;

type Expansion = {
  facts: readonly MarkedFact[];
  rows: (organizationId: string, subjects: readonly string[]) => Prisma.Sql;
};

const of = (fact: MarkedFact, table: string, column: string, key: string) => {
  const [from, at, id] = [Prisma.raw(table), Prisma.raw(column), Prisma.raw(key)];
  return (organizationId: string, subjects: readonly string[]) => Prisma.sql`
    SELECT ${fact}::text AS fact, ${dayOf(Prisma.sql`${at}`)} AS day FROM ${from}
    WHERE organization_id = ${organizationId}::uuid AND ${id} = ANY(${subjects}::uuid[]) AND ${at} IS NOT NULL`;
};

const together =
  (...parts: ReturnType<typeof of>[]) =>
  (organizationId: string, subjects: readonly string[]): Prisma.Sql =>
    Prisma.join(
      parts.map((part) => part(organizationId, subjects)),
      " UNION ",
    );

/** What depends on a marked record, looked up when the mark is worked off: who was written meanwhile is found too. */
const expansions: Readonly<Record<string, Expansion>> = {
  "facts of customer": {
    facts: ["deal", "purchase_order", "ticket", "survey_response"],
    rows: together(
      of("deal", "deal", "opened_at", "customer_id"),
      of("deal", "deal", "closed_at", "customer_id"),
      of("purchase_order", "purchase_order", "ordered_at", "customer_id"),
      of("ticket", "ticket", "opened_at", "customer_id"),
      of("ticket", "ticket", "resolved_at", "customer_id"),
      of("ticket", "ticket", "reopened_at", "customer_id"),
      of("survey_response", "survey_response", "submitted_at", "customer_id"),
    ),
  },
  "answers of ticket": {
    facts: ["survey_response"],
    rows: of("survey_response", "survey_response", "submitted_at", "ticket_id"),
  },
  "purchases of customer": {
    facts: ["first_touch"],
    rows: together(
      of("first_touch", "deal", "closed_at", "customer_id"),
      of("first_touch", "purchase_order", "ordered_at", "customer_id"),
    ),
  },
  "stages of deal": {
    facts: ["stage_entry"],
    rows: together(
      of("stage_entry", "deal_stage_event", "entered_at", "deal_id"),
      of("stage_entry", "deal", "closed_at", "id"),
    ),
  },
};

type MarkRow = { fact: string; days: string[] | null; subjects: string[] | null; many: boolean };

/**
 * Takes an organization's marks away, and says what they mean. Whoever takes them has to compute it anew in the same
 * transaction, by later statements: a mark and the change it tells of become visible together, and so do their end and
 * the new version of the data.
 */
export const takeMarks = async (
  transaction: Prisma.TransactionClient,
  organization: OrganizationSettings,
): Promise<Changes> => {
  const rows = await transaction.$queryRaw<MarkRow[]>`
    WITH taken AS (
      DELETE FROM rollup_stale WHERE organization_id = ${organization.id}::uuid RETURNING fact, day, subject
    ), counted AS (
      SELECT fact, array_agg(DISTINCT day::text) FILTER (WHERE day IS NOT NULL) AS days,
        count(DISTINCT subject) > ${MANY_SUBJECTS}::int AS many
      FROM taken GROUP BY fact
    )
    SELECT fact, days, many, CASE WHEN NOT many THEN (
      SELECT array_agg(DISTINCT subject::text) FROM taken WHERE taken.fact = counted.fact AND subject IS NOT NULL
    ) END AS subjects FROM counted`;
  const days = new Map<MarkedFact, Set<string> | "all">();
  const add = (fact: MarkedFact, more: readonly string[]) => {
    const known = days.get(fact);
    if (known === "all") return;
    days.set(fact, new Set([...(known ?? []), ...more]));
  };
  for (const row of rows) {
    const expansion = expansions[row.fact];
    if (expansion === undefined) {
      if (row.days) add(row.fact as MarkedFact, row.days);
    } else if (row.many) {
      for (const fact of expansion.facts) days.set(fact, "all");
    } else if (row.subjects) {
      const found = await transaction.$queryRaw<{ fact: MarkedFact; days: string[] }[]>`
        SELECT fact, array_agg(DISTINCT day::text) AS days
        FROM (${expansion.rows(organization.id, row.subjects)}) AS depending GROUP BY fact`;
      for (const each of found) add(each.fact, each.days);
    }
  }
  if (rows.length > 0) await changeVersion(transaction, organization);
  return { days, names: rows.some(({ fact }) => fact === "names") };
};

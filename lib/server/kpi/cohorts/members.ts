import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { relations } from "../relations";
import { allOf } from "../sql/condition";
import { scopeSql } from "../sql/dimension";
import type { CohortMonths } from "./cohort-months";
import { monthNumber, readUntil } from "./customer-months";

type Members = { organization: OrganizationSettings; months: CohortMonths; filter: Filter };

/**
 * Two table expressions. `member`: each customer acquired in the months asked for, with the number of its month; whose
 * customer periods come from purchases (rule "inactivity") belongs to the cohort of its very first one, however often
 * it left and came back. `spell`: every customer period of theirs.
 */
export const memberTables = ({ organization, months, filter }: Members): Prisma.Sql[] => {
  const relation = relations.customerPeriods(organization);
  const { joins, conditions } = scopeSql(relation, { filter });
  const from = Prisma.sql`${months.bounds[0] ?? ""}::timestamptz`;
  const until = Prisma.sql`${months.bounds[months.acquiredUntil] ?? ""}::timestamptz`;
  const where = allOf([relation.rows, ...conditions]);
  if (organization.churnRule === "explicit") {
    return [
      Prisma.sql`member AS MATERIALIZED (
        SELECT f.id AS customer_id, ${monthNumber(Prisma.sql`f.acquired_at`, months)} AS cohort, f.churned_at AS ended_at
        FROM ${relation.from} ${joins}
        WHERE ${where} AND f.acquired_at >= ${from} AND f.acquired_at < ${until})`,
      Prisma.sql`spell AS (SELECT customer_id, cohort, cohort AS started_in, ended_at FROM member)`,
    ];
  }
  return [
    Prisma.sql`member AS MATERIALIZED (
      SELECT f.customer_id, ${monthNumber(Prisma.sql`min(f.started_at)`, months)} AS cohort
      FROM ${relation.from} ${joins}
      WHERE ${where}
      GROUP BY f.customer_id
      HAVING min(f.started_at) >= ${from} AND min(f.started_at) < ${until})`,
    Prisma.sql`spell AS (
      SELECT customer_id, cohort, ${monthNumber(Prisma.sql`q.started_at`, months)} AS started_in, q.ended_at
      FROM member JOIN customer_period q USING (customer_id)
      WHERE q.started_at < ${readUntil(months)})`,
  ];
};

/**
 * Of each member whether it is a customer at the end of the n-th month since its own (1 or 0): the same spells as those
 * that make the sums of flowsSql.
 */
export const staysSql = (months: CohortMonths, since: number): Prisma.Sql =>
  Prisma.sql`SELECT customer_id, cohort, (count(*) FILTER (WHERE started_in <= cohort + ${since}::int)
      - count(*) FILTER (WHERE ended_at < ${readUntil(months)}
          AND greatest(${monthNumber(Prisma.sql`ended_at`, months)}, cohort) <= cohort + ${since}::int))::text AS amount
    FROM spell GROUP BY customer_id, cohort`;

/** What started and ended of the members' customer periods, by cohort and month (see CustomerFlow). */
export const flowsSql = (months: CohortMonths): Prisma.Sql =>
  Prisma.sql`SELECT 'flow' AS kind, cohort, month, ARRAY[sum(started), sum(ended)]::text[] AS amounts
    FROM (
      SELECT cohort, started_in AS month, 1 AS started, 0 AS ended FROM spell
      UNION ALL
      SELECT cohort, greatest(${monthNumber(Prisma.sql`ended_at`, months)}, cohort), 0, 1 FROM spell
      WHERE ended_at < ${readUntil(months)}
    ) change
    GROUP BY cohort, month`;

import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import type { CustomerRankingQuery } from "@/lib/contracts/rankings";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { customerPeriodTable, purchaseRows, relations } from "../relations";
import { allOf } from "./condition";
import { scopeSql } from "./dimension";

type Answer = { score: number; scaleMin: number; scaleMax: number; at: string };

/** The figures that a page ends with, in the order of the ranking; exact, as text. */
export type RankingKey = { sorted: string; revenue: string; tickets: string; id: string };

/** A row of the answer; the columns from `id` on are null where the page is empty. */
export type CustomerRankingRow = {
  customers: string;
  without_purchase: string;
  total_revenue: string;
  top_revenue: string;
  unnamed_revenue: string;
  id: string | null;
  sorted: string | null;
  revenue: string | null;
  purchases: string | null;
  tickets: string | null;
  external_id: string | null;
  name: string | null;
  segment: string | null;
  region: string | null;
  owner_id: string | null;
  owner: string | null;
  last_purchase_at: Date | null;
  csat: Answer | null;
  nps: Answer | null;
};

type Question = {
  organization: OrganizationSettings;
  /** Instants, half-open. */
  start: Date;
  end: Date;
  asOf: Date;
  filter: Filter;
  order: CustomerRankingQuery["order"];
  sort: CustomerRankingQuery["sort"];
  after: RankingKey | null;
  limit: number;
};

const sorts: Readonly<Record<CustomerRankingQuery["sort"], Prisma.Sql>> = {
  profit: Prisma.sql`revenue`,
  purchases: Prisma.sql`purchases::numeric`,
  tickets: Prisma.sql`tickets::numeric`,
};

/** Customers at any time of the range; `f` is the customer. */
const wasCustomer = ({ organization }: Question, start: Prisma.Sql, end: Prisma.Sql): Prisma.Sql =>
  organization.churnRule === "explicit"
    ? Prisma.sql`(f.acquired_at < ${end} AND (f.churned_at IS NULL OR f.churned_at >= ${start}))`
    : Prisma.sql`EXISTS (SELECT FROM customer_period q WHERE q.customer_id = f.id
        AND q.started_at < ${end} AND (q.ended_at IS NULL OR q.ended_at >= ${start}))`;

/** The latest answer of a kind that the customer of the page gave. */
const latestAnswer = (id: Prisma.Sql, kind: "csat" | "nps", end: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT jsonb_build_object('score', score, 'scaleMin', scale_min, 'scaleMax', scale_max, 'at', submitted_at)
  FROM survey_response WHERE organization_id = ${id} AND customer_id = p.id AND kind = ${kind} AND submitted_at < ${end}
  ORDER BY submitted_at DESC, external_id COLLATE "C" LIMIT 1)`;

/** Ascending by these four is the order of the ranking: a tie in profit goes against who asks more of support. */
const orderKey = ({ order, sort }: Question): Prisma.Sql =>
  order === "most"
    ? Prisma.sql`-(${sorts[sort]}), -revenue, tickets, id`
    : Prisma.sql`(${sorts[sort]}), revenue, -tickets, id`;

const beyond = ({ order, after, ...question }: Question): Prisma.Sql => {
  if (after === null) return Prisma.empty;
  const { sorted, revenue, tickets, id } = after;
  const key = orderKey({ order, after, ...question });
  return order === "most"
    ? Prisma.sql`WHERE (${key}) > (-(${sorted}::numeric), -(${revenue}::numeric), ${tickets}::bigint, ${id}::uuid)`
    : Prisma.sql`WHERE (${key}) > (${sorted}::numeric, ${revenue}::numeric, -(${tickets}::bigint), ${id}::uuid)`;
};

/**
 * One statement: a page of customers in the order asked for, with what they brought and what they asked for in the
 * range, and figures about all of them. Ranked are those who were customers, purchased or opened a ticket in it; the
 * filter is by their present values. Purchases come from `purchaseRows`, alone.
 */
export const customerRankingStatement = (question: Question): Prisma.Sql => {
  const { organization, asOf, filter, sort, limit } = question;
  const id = Prisma.sql`${organization.id}::uuid`;
  const start = Prisma.sql`${question.start.toISOString()}::timestamptz`;
  const end = Prisma.sql`${question.end.toISOString()}::timestamptz`;
  // The dimensions of customer records themselves, under either churn rule.
  const scope = scopeSql(relations.customerPeriods({ ...organization, churnRule: "explicit" }), { filter });
  const seen = Prisma.sql`(b.customer_id IS NOT NULL OR a.customer_id IS NOT NULL OR ${wasCustomer(question, start, end)})`;
  const tables = [
    ...(organization.churnRule === "inactivity" ? [customerPeriodTable(organization, asOf)] : []),
    Prisma.sql`bought AS (SELECT customer_id, sum(amount) AS revenue, count(*) AS purchases
      FROM ${purchaseRows(organization)} purchase WHERE purchased_at >= ${start} AND purchased_at < ${end} GROUP BY 1)`,
    Prisma.sql`asked AS (SELECT customer_id, count(*) AS tickets FROM ticket WHERE organization_id = ${id}
      AND opened_at >= ${start} AND opened_at < ${end} AND customer_id IS NOT NULL GROUP BY 1)`,
    Prisma.sql`ranked AS (SELECT f.id, coalesce(b.revenue, 0) AS revenue, coalesce(b.purchases, 0) AS purchases,
        coalesce(a.tickets, 0) AS tickets
      FROM customer f LEFT JOIN bought b ON b.customer_id = f.id LEFT JOIN asked a ON a.customer_id = f.id ${scope.joins}
      WHERE ${allOf([Prisma.sql`f.organization_id = ${id}`, seen, ...scope.conditions])})`,
    Prisma.sql`totals AS (SELECT count(*)::text AS customers,
        (count(*) FILTER (WHERE purchases = 0))::text AS without_purchase, coalesce(sum(revenue), 0)::text AS total_revenue,
        (SELECT coalesce(sum(revenue), 0) FROM (SELECT revenue FROM ranked ORDER BY revenue DESC LIMIT 10) top)::text
          AS top_revenue,
        (SELECT coalesce(sum(revenue), 0) FROM bought WHERE customer_id IS NULL)::text AS unnamed_revenue
      FROM ranked)`,
    Prisma.sql`page AS (SELECT *, ${sorts[sort]} AS sorted, row_number() OVER (ORDER BY ${orderKey(question)}) AS place
      FROM ranked ${beyond(question)} ORDER BY place LIMIT ${limit}::int)`,
  ];
  return Prisma.sql`WITH ${Prisma.join(tables, ", ")}
    SELECT totals.*, p.id::text, p.sorted::text, p.revenue::text, p.purchases::text, p.tickets::text,
      c.external_id, c.name, c.segment, c.region, o.external_id AS owner_id, o.name AS owner,
      (SELECT max(purchased_at) FROM ${purchaseRows(organization)} l WHERE l.customer_id = p.id AND l.purchased_at < ${end})
        AS last_purchase_at,
      ${latestAnswer(id, "csat", end)} AS csat, ${latestAnswer(id, "nps", end)} AS nps
    FROM totals LEFT JOIN page p ON true
    LEFT JOIN customer c ON c.organization_id = ${id} AND c.id = p.id
    LEFT JOIN owner o ON o.organization_id = ${id} AND o.id = c.owner_id
    ORDER BY p.place`;
};

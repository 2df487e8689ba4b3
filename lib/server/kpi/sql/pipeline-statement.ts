import "server-only";
import { Prisma } from "@/lib/server/db";
import { addDays, type LocalDate, type Period, toInstant } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import { relations } from "../relations";
import type { RangeKey } from "./blocks";
import { columnOf } from "./condition";
import { scopeSql } from "./dimension";
import type { Scope } from "./measure-read";
import { rangesTable } from "./ranges";

export type PipelinePlace = "period" | "overdue" | "undated" | "before" | "after";

/** A row of the statement: open deals of a place, won deals or a target of a period; amounts are exact decimals. */
export type PipelineRow = {
  place: PipelinePlace | "won" | "target";
  /** Index of the period; null of places that are none. */
  period: number | null;
  deals: number | null;
  amount: string | null;
  weighted: string | null;
  dealsWithout: number | null;
  amountWithout: string | null;
  largest: unknown;
};

export type PipelineRequest = {
  organization: OrganizationSettings;
  /** Consecutive, oldest first. */
  periods: readonly [Period, ...Period[]];
  today: LocalDate;
  scope: Scope;
  /** Whether the scope can be asked of sales targets, which know owners and teams alone. */
  withTargets: boolean;
};

/** So many deals are named where they have to be put right. */
const namedDeals = 5;

const and = (conditions: readonly Prisma.Sql[]): Prisma.Sql => Prisma.join([...conditions], " AND ");

const targets = ({ organization, scope, withTargets }: PipelineRequest): Prisma.Sql => {
  if (!withTargets) return Prisma.empty;
  const relation = relations.salesTargets(organization);
  const { joins, conditions } = scopeSql(relation, scope);
  const overlaps = Prisma.sql`${columnOf(relation, "monthStart")} < r.end_on AND ${columnOf(relation, "monthEnd")} > r.start_on`;
  return Prisma.sql`UNION ALL
    SELECT 'target', r.i, NULL, sum(${columnOf(relation, "amount")})::text, NULL, NULL, NULL, NULL
    FROM ranges r JOIN ${relation.from} ON ${overlaps} ${joins}
    WHERE ${and([relation.rows, ...conditions])} GROUP BY r.i`;
};

/**
 * The open deals by where their expected close lies, the deals won in each period and its targets, in one statement, so
 * that they belong to one state of the data. A deal is expected at an instant; it is overdue from the next local
 * midnight on.
 */
export const pipelineStatement = (request: PipelineRequest): Prisma.Sql => {
  const { organization, periods, today, scope } = request;
  const relation = relations.deals(organization);
  const { joins, conditions } = scopeSql(relation, scope);
  const ranges: RangeKey[] = periods.map(({ start, end }) => ({ start, end, lookbackMonths: null }));
  const instant = (date: LocalDate) =>
    Prisma.sql`${toInstant(date, organization.timeZone).toISOString()}::timestamptz`;
  const [startOfToday, endOfToday] = [instant(today), instant(addDays(today, 1))];
  const bounds = Prisma.sql`ARRAY[${Prisma.join([
    ...periods.map(({ start }) => instant(start)),
    instant(periods.at(-1)?.end ?? periods[0].end),
  ])}]`;
  const status = columnOf(relation, "status");
  const [openedAt, closedAt] = [columnOf(relation, "openedAt"), columnOf(relation, "closedAt")];
  const [amount, probability] = [columnOf(relation, "amount"), columnOf(relation, "probability")];
  // What is open has no closing date, and the index on that date finds it among millions of closed ones.
  const open = and([
    relation.rows,
    Prisma.sql`${closedAt} IS NULL AND ${status} = 'open' AND ${openedAt} < ${endOfToday}`,
    ...conditions,
  ]);
  const won = and([
    relation.rows,
    Prisma.sql`${status} = 'won' AND ${closedAt} < least(${endOfToday}, ${instant(periods.at(-1)?.end ?? today)})`,
    Prisma.sql`${closedAt} >= ${instant(periods[0].start)}`,
    ...conditions,
  ]);
  return Prisma.sql`WITH ${rangesTable(ranges, organization.timeZone)},
    open_deal AS MATERIALIZED (
      SELECT f.id, f.external_id, f.name, f.stage, f.owner_id, ${amount} AS amount, ${probability} AS probability,
        f.expected_close_at AS at, width_bucket(f.expected_close_at, ${bounds}) AS bucket
      FROM ${relation.from} ${joins} WHERE ${open}
    ),
    placed AS MATERIALIZED (
      SELECT d.*, CASE
        WHEN at IS NULL THEN 'undated' WHEN at < ${startOfToday} THEN 'overdue'
        WHEN bucket = 0 THEN 'before' WHEN bucket > ${periods.length}::int THEN 'after' ELSE 'period' END AS place
      FROM open_deal d
    )
    SELECT g.place, g.period, g.deals, g.amount, g.weighted, g."dealsWithout", g."amountWithout",
      CASE WHEN g.place IN ('overdue', 'undated') THEN (
        SELECT json_agg(json_build_object('externalId', n.external_id, 'name', n.name, 'owner', o.name,
          'stage', n.stage, 'amount', n.amount, 'expectedCloseOn', (n.at AT TIME ZONE ${organization.timeZone})::date)
          ORDER BY n.amount DESC, n.external_id)
        FROM (SELECT * FROM placed p WHERE p.place = g.place ORDER BY p.amount DESC, p.external_id LIMIT ${namedDeals}) n
        LEFT JOIN owner o ON o.organization_id = ${organization.id}::uuid AND o.id = n.owner_id
      ) END AS largest
    FROM (
      SELECT place, CASE WHEN place = 'period' THEN bucket - 1 END AS period, count(*)::int AS deals,
        sum(amount)::text AS amount, coalesce(sum(amount * probability / 100), 0)::text AS weighted,
        (count(*) FILTER (WHERE probability IS NULL))::int AS "dealsWithout",
        coalesce(sum(amount) FILTER (WHERE probability IS NULL), 0)::text AS "amountWithout"
      FROM placed GROUP BY 1, 2
    ) g
    UNION ALL
    SELECT 'won', width_bucket(${closedAt}, ${bounds}) - 1, count(*)::int, sum(${amount})::text, NULL, NULL, NULL, NULL
    FROM ${relation.from} ${joins} WHERE ${won} GROUP BY 2
    ${targets(request)}`;
};

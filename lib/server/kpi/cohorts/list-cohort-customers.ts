import "server-only";
import { type CohortCellCustomers, type CohortCellQuery, maxCohortCustomers } from "@/lib/contracts/cohorts";
import { factDimensions } from "@/lib/kpi/measure";
import { db, Prisma } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import type { Context, OrganizationSettings } from "../../auth/context";
import { requireRange } from "../records/requested-point";
import { customerPeriodTable } from "../relations";
import { type CohortMonths, cohortMonths } from "./cohort-months";
import { requireDimensions } from "./cohort-request";
import { customerMonths } from "./customer-months";
import { memberTables, staysSql } from "./members";

type Row = { external_id: string; name: string; cohort: number; amount: string; size: number; total: string };

const purchasedSql = (organization: OrganizationSettings, months: CohortMonths, since: number): Prisma.Sql =>
  Prisma.sql`SELECT m.customer_id, m.cohort, coalesce(p.amount, 0)::text AS amount
    FROM member m LEFT JOIN ${customerMonths(organization, months)} p
      ON p.customer_id = m.customer_id AND p.month = m.cohort + ${since}::int`;

/** One statement: the members of the cohort, from the same tables as the cells, each with what it adds to one of them. */
const customersStatement = (
  organization: OrganizationSettings,
  { month, measure, filter }: CohortCellQuery,
  months: CohortMonths,
  asOf: Date,
  most: number,
): Prisma.Sql => {
  const tables = [
    ...(organization.churnRule === "inactivity" ? [customerPeriodTable(organization, asOf)] : []),
    ...memberTables({ organization, months, filter }),
  ];
  const amounts =
    measure === "customers" ? staysSql(months, month) : purchasedSql(organization, months, month);
  return Prisma.sql`WITH ${Prisma.join(tables, ", ")}, added AS (
      SELECT * FROM (${amounts}) a WHERE cohort + ${month}::int < ${months.followed.length}::int)
    SELECT c.external_id, c.name, a.cohort, a.amount, count(*) OVER ()::int AS size,
      (sum(a.amount::numeric) OVER ())::text AS total
    FROM added a JOIN customer c ON c.organization_id = ${organization.id}::uuid AND c.id = a.customer_id
    ORDER BY a.amount::numeric DESC, c.name COLLATE "und-x-icu", c.external_id COLLATE "C"
    LIMIT ${most}::int`;
};

/**
 * The customers behind a cell of the cohorts: all that were acquired in the cohort's period and have come so far, with what
 * each adds to the cell, so that the list adds up to it.
 * @throws InvalidInput for a range or filter that cohorts cannot have
 */
export const listCohortCustomers = async (
  { organization }: Context,
  query: CohortCellQuery,
  { now, most = maxCohortCustomers }: { now: Date; most?: number },
): Promise<CohortCellCustomers> => {
  requireRange(query);
  requireDimensions(query.filter, factDimensions.customerPeriods, "Cohorts of customers");
  const today = localDateOf(now, organization.timeZone);
  const months = cohortMonths(organization, { from: query.start, to: query.end, today });
  const rows = months
    ? await db.$queryRaw<Row[]>(customersStatement(organization, query, months, now, most))
    : [];
  const monthOf = (index: number) => months?.followed[index] ?? query.start;
  return {
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    dataChangedAt: organization.dataChangedAt?.toISOString() ?? null,
    size: rows[0]?.size ?? 0,
    amount: Number(rows[0]?.total ?? 0),
    customers: rows.map(({ external_id, name, cohort, amount }) => ({
      externalId: external_id,
      name,
      acquired: monthOf(cohort),
      month: monthOf(cohort + query.month),
      amount: Number(amount),
    })),
  };
};

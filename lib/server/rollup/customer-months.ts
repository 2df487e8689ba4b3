import "server-only";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import type { MeasureRead } from "../kpi/sql/measure-read";
import type { StatementPart } from "../kpi/sql/part";
import type { TakeAmount } from "../kpi/sql/statement";
import type { PurchaseSource } from "./built";
import { isWholeMonths } from "./spans";

/** In how many purchases a customer has to occur; null of measures that do not count customers who purchased. */
const timesOf = ({ measure }: MeasureRead): number | null => {
  const { fact, aggregate, where = [], select } = measure;
  const ofPurchases = fact === "purchases" || fact === "wonDeals" || fact === "orders";
  if (!ofPurchases || where.length > 0 || select.kind !== "during") return null;
  if (aggregate.type === "distinct") return aggregate.column === "customerId" ? 1 : null;
  if (aggregate.type === "distinct-repeated")
    return aggregate.column === "customerId" ? aggregate.times : null;
  return null;
};

/** Whether the customers' months answer a read: different customers who purchased, over whole months, all together. */
export const isOfCustomerMonths = (read: MeasureRead): boolean =>
  timesOf(read) !== null && read.scope.by === undefined && isWholeMonths(read.range.start, read.range.end);

/** From which purchases a measure of an organization is read. */
export const sourceOfPurchases = (
  { measure }: MeasureRead,
  { revenueSource }: OrganizationSettings,
): PurchaseSource => {
  if (measure.fact === "purchases") return revenueSource;
  return measure.fact === "orders" ? "orders" : "won-deals";
};

/** Counts different customers from the customers' months. */
export const customerMonthsPart = (
  reads: readonly MeasureRead[],
  organization: OrganizationSettings,
  take: TakeAmount,
): StatementPart[] => {
  if (reads.length === 0) return [];
  const query = Prisma.sql`SELECT s.cell, NULL::text, NULL::text, ARRAY[nullif(g.customers, 0)::text]
    FROM unnest(
      ${reads.map((_, index) => index)}::int[],
      ${reads.map((read) => sourceOfPurchases(read, organization))}::text[],
      ${reads.map(({ range }) => range.start)}::date[], ${reads.map(({ range }) => range.end)}::date[],
      ${reads.map((read) => timesOf(read) ?? 1)}::int[]
    ) AS s (cell, source, from_on, to_on, times)
    CROSS JOIN LATERAL (
      SELECT count(*) AS customers FROM (
        SELECT FROM rollup_customer_month m
        WHERE m.organization_id = ${organization.id}::uuid AND m.source = s.source
          AND m.month >= s.from_on AND m.month < s.to_on
        GROUP BY m.customer_id HAVING sum(m.purchases) >= s.times
      ) AS each
    ) AS g`;
  return [
    {
      query,
      take: ({ range, amounts }) => {
        const read = reads[range];
        const amount = amounts[0];
        if (read && amount) take(read, { value: null, label: null }, amount);
      },
    },
  ];
};

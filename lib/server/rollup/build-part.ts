import "server-only";
import type { Fact } from "@/lib/kpi/measure";
import { Prisma } from "@/lib/server/db";
import { addDays, addMonths, type LocalDate } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import { purchaseRows } from "../kpi/relations";
import type { Part, PurchaseSource } from "./built";
import { type Moment, spansTable } from "./moment";
import { daysWithRows, dimensionNames, scanRows } from "./scan-sql";
import type { Scan } from "./scans";
import { sketchMonths, sketchRows } from "./sketch-sql";
import type { SketchDefinition } from "./sketches";

type Transaction = Prisma.TransactionClient;

/** Days of one statement: large builds stay within a fair share of memory. */
const DAYS_AT_ONCE = 92;

const inBatches = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

export const monthOf = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01`;
export const monthsOf = (days: readonly LocalDate[]): LocalDate[] => [...new Set(days.map(monthOf))].sort();

const refreshScan = async (
  transaction: Transaction,
  scan: Scan,
  organization: OrganizationSettings,
  days: readonly LocalDate[],
): Promise<void> => {
  const id = Prisma.sql`${organization.id}::uuid`;
  const names = dimensionNames(scan, organization);
  const remove = (grain: "day" | "month", starts: readonly LocalDate[]) =>
    transaction.$executeRaw`DELETE FROM rollup_amount WHERE organization_id = ${id} AND scan = ${scan.id}
      AND dimension = ANY(${names}::text[]) AND grain = ${grain} AND start = ANY(${starts}::date[])`;
  for (const batch of inBatches(days, DAYS_AT_ONCE)) {
    await remove("day", batch);
    await transaction.$executeRaw`
      INSERT INTO rollup_amount (organization_id, scan, grain, dimension, start, value, amounts)
      SELECT ${id}, ${scan.id}, 'day', kept.* FROM (${scanRows(scan, organization, batch)}) AS kept`;
  }
  const sums = scan.columns.map((_, index) => Prisma.sql`sum(amounts[${index + 1}::int])`);
  for (const batch of inBatches(monthsOf(days), 12)) {
    await remove("month", batch);
    await transaction.$executeRaw`
      INSERT INTO rollup_amount (organization_id, scan, grain, dimension, start, value, amounts)
      SELECT ${id}, ${scan.id}, 'month', n.dimension, m.month, of_month.value, of_month.amounts
      FROM unnest(${batch}::date[]) AS m(month) CROSS JOIN unnest(${names}::text[]) AS n(dimension)
        CROSS JOIN LATERAL (
          SELECT r.value, ARRAY[${Prisma.join(sums, ", ")}] AS amounts FROM rollup_amount r
          WHERE r.organization_id = ${id} AND r.scan = ${scan.id} AND r.dimension = n.dimension
            AND r.grain = 'day' AND r.start >= m.month AND r.start < (m.month + interval '1 month')::date
          GROUP BY r.value
        ) AS of_month`;
  }
};

const refreshSketch = async (
  transaction: Transaction,
  sketch: SketchDefinition,
  organization: OrganizationSettings,
  days: readonly LocalDate[],
): Promise<void> => {
  const id = Prisma.sql`${organization.id}::uuid`;
  const replace = async (grain: "day" | "month", starts: readonly LocalDate[], rows: Prisma.Sql) => {
    await transaction.$executeRaw`DELETE FROM rollup_sketch WHERE organization_id = ${id}
      AND sketch = ${sketch.id} AND grain = ${grain} AND start = ANY(${starts}::date[])`;
    await transaction.$executeRaw`
      INSERT INTO rollup_sketch (organization_id, sketch, grain, start, buckets, counts, sums)
      SELECT ${id}, ${sketch.id}, ${grain}, kept.* FROM (${rows}) AS kept`;
  };
  for (const batch of inBatches(days, DAYS_AT_ONCE)) {
    await replace("day", batch, sketchRows(sketch, organization, batch));
  }
  for (const batch of inBatches(monthsOf(days), 12)) {
    await replace("month", batch, sketchMonths(sketch, organization, batch));
  }
};

/** Purchases of each customer in some months, computed from the records: month, customer_id, purchases, amount. */
export const customerMonthRows = (
  source: PurchaseSource,
  organization: OrganizationSettings,
  months: readonly LocalDate[],
): Prisma.Sql => {
  const spans = months.map((month) => ({ start: month, end: addMonths(month, 1) }));
  return Prisma.sql`
    SELECT d.start_on AS month, p.customer_id, count(*)::int AS purchases, sum(p.amount) AS amount
    FROM ${spansTable(spans, organization.timeZone)}
      JOIN ${purchaseRows({ ...organization, revenueSource: source })} AS p
        ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
    WHERE p.customer_id IS NOT NULL GROUP BY d.start_on, p.customer_id`;
};

const refreshMonths = async (
  transaction: Transaction,
  source: PurchaseSource,
  organization: OrganizationSettings,
  days: readonly LocalDate[],
): Promise<void> => {
  const id = Prisma.sql`${organization.id}::uuid`;
  for (const months of inBatches(monthsOf(days), 12)) {
    await transaction.$executeRaw`DELETE FROM rollup_customer_month
      WHERE organization_id = ${id} AND source = ${source} AND month = ANY(${months}::date[])`;
    await transaction.$executeRaw`
      INSERT INTO rollup_customer_month (organization_id, source, month, customer_id, purchases, amount)
      SELECT ${id}, ${source}, kept.* FROM (${customerMonthRows(source, organization, months)}) AS kept`;
  }
};

/** Computes anew what a part keeps of some local days, and of the months they lie in. */
export const refreshPart = (
  transaction: Transaction,
  part: Part,
  organization: OrganizationSettings,
  days: readonly LocalDate[],
): Promise<void> => {
  switch (part.kind) {
    case "scan":
      return refreshScan(transaction, part.scan, organization, days);
    case "sketch":
      return refreshSketch(transaction, part.sketch, organization, days);
    case "customer-months":
      return refreshMonths(transaction, part.source, organization, days);
  }
};

const emptied = (part: Part, organization: OrganizationSettings): Prisma.Sql => {
  const id = Prisma.sql`organization_id = ${organization.id}::uuid`;
  switch (part.kind) {
    case "scan":
      return Prisma.sql`DELETE FROM rollup_amount WHERE ${id} AND scan = ${part.id}`;
    case "sketch":
      return Prisma.sql`DELETE FROM rollup_sketch WHERE ${id} AND sketch = ${part.id}`;
    case "customer-months":
      return Prisma.sql`DELETE FROM rollup_customer_month WHERE ${id} AND source = ${part.source}`;
  }
};

/** Of which fact a part is made, and by which of its moments. */
export const sourceOf = (part: Part): { fact: Fact; moment: Moment } => {
  switch (part.kind) {
    case "scan":
      return { fact: part.scan.fact, moment: part.scan.moment };
    case "sketch":
      return { fact: part.sketch.fact, moment: { at: part.sketch.at } };
    case "customer-months":
      return { fact: part.source === "orders" ? "orders" : "wonDeals", moment: { at: "purchasedAt" } };
  }
};

/** Builds a part whole, whatever of it was there before. */
export const buildPart = async (
  transaction: Transaction,
  part: Part,
  organization: OrganizationSettings,
): Promise<void> => {
  await transaction.$executeRaw(emptied(part, organization));
  const { fact, moment } = sourceOf(part);
  const rows = await transaction.$queryRaw<{ day: string }[]>(daysWithRows(fact, moment, organization));
  // Time zone rules of the database and of this process may be of different years: a neighbour costs nothing.
  const days = new Set(rows.flatMap(({ day }) => [addDays(day, -1), day, addDays(day, 1)]));
  await refreshPart(transaction, part, organization, [...days].sort());
};

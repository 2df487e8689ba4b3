import "server-only";
import type { Requirement } from "@/lib/kpi/definition";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { customerPeriodTable, purchaseRows, type Relation, relations } from "../relations";
import { aggregateSql } from "./aggregate";
import { type Block, blocksOf, rangeName } from "./blocks";
import { allOf, columnOf, equalsSql } from "./condition";
import { scopeSql } from "./dimension";
import type { MeasureRead } from "./measure-read";
import type { StatementPart } from "./part";
import { rangesTable } from "./ranges";
import { requirementSql } from "./requirement";
import { selectionSql } from "./selection";

/**
 * The purchases of a block's customers as `p`. No purchase is multiplied: a customer is at most once among those of a
 * boundary; and of periods that begin in a range, which can be two of one customer, each has purchases of its own.
 */
const purchasesJoin = (block: Block, relation: Relation, organization: OrganizationSettings): Prisma.Sql => {
  if (block.lookbackMonths === null && !block.joinsPurchases) return Prisma.empty;
  const ofCustomer = Prisma.sql`JOIN ${purchaseRows(organization)} p
    ON p.customer_id = ${columnOf(relation, "customerId")}`;
  if (!block.joinsPurchases) {
    return Prisma.sql`${ofCustomer} AND p.purchased_at >= r.lookback_at AND p.purchased_at < r.start_at`;
  }
  const inRange = Prisma.sql`${ofCustomer} AND p.purchased_at >= r.start_at AND p.purchased_at < r.end_at`;
  if (organization.churnRule === "explicit") return inRange;
  const endedAt = columnOf(relation, "endedAt");
  return Prisma.sql`${inRange} AND p.purchased_at >= ${columnOf(relation, "startedAt")}
    AND (${endedAt} IS NULL OR p.purchased_at < ${endedAt})`;
};

const scanSql = (block: Block, organization: OrganizationSettings, asOf: Date): Prisma.Sql => {
  const relation = relations[block.fact](organization);
  const scope = scopeSql(relation, block.scope);
  const amounts = block.reads.map(
    ({ read }) =>
      Prisma.sql`${aggregateSql(relation, read.measure, { parameters: read.parameters, asOf })}::text`,
  );
  const conditions = [
    relation.rows,
    selectionSql(relation, block.selection, organization),
    ...block.rows.map((it) => equalsSql(relation, it)),
    ...scope.conditions,
  ];
  return Prisma.sql`SELECT ${scope.group.columns}, ARRAY[${Prisma.join(amounts, ", ")}] AS amounts
    FROM ${relation.from}
    ${purchasesJoin(block, relation, organization)}
    ${scope.joins}
    WHERE ${allOf(conditions)}
    ${scope.group.by}`;
};

/** What is taken of a block's answer: the amount of one read, in one range and group; null where no row counts. */
export type TakeAmount = (
  read: MeasureRead,
  group: { value: string | null; label: string | null },
  amount: string,
) => void;

/**
 * Reads from the records themselves: for each block one scan per range (by index on organization and date) that
 * computes all of the block's measures, and the table expressions that the scans share.
 */
export const factParts = (
  reads: readonly MeasureRead[],
  organization: OrganizationSettings,
  asOf: Date,
  take: TakeAmount,
): { tables: Prisma.Sql[]; parts: StatementPart[] } => {
  const blocks = blocksOf(reads);
  if (blocks.length === 0) return { tables: [], parts: [] };
  const ranges = [
    ...new Map(blocks.flatMap((it) => it.ranges).map((range) => [rangeName(range), range])).values(),
  ];
  const indexOf = new Map(ranges.map((range, index) => [rangeName(range), index]));
  const needsPeriods =
    organization.churnRule === "inactivity" && blocks.some(({ fact }) => fact === "customerPeriods");
  const parts = blocks.map((block): StatementPart => {
    const wanted = block.ranges.flatMap((range) => indexOf.get(rangeName(range)) ?? []);
    return {
      query: Prisma.sql`SELECT r.i, g.value, g.label, g.amounts
        FROM ranges r CROSS JOIN LATERAL (${scanSql(block, organization, asOf)}) g
        WHERE r.i = ANY(${wanted}::int[])`,
      take: (row) => {
        const range = ranges[row.range];
        block.reads.forEach(({ read }, index) => {
          const amount = row.amounts[index];
          if (range && amount !== null && amount !== undefined) take({ ...read, range }, row, amount);
        });
      },
    };
  });
  return {
    tables: [
      rangesTable(ranges, organization.timeZone),
      ...(needsPeriods ? [customerPeriodTable(organization, asOf)] : []),
    ],
    parts,
  };
};

/** Says which of the requirements no record of the organization fulfils. */
export const requirementsPart = (
  requirements: readonly Requirement[],
  organization: OrganizationSettings,
  take: (missing: readonly Requirement[]) => void,
): StatementPart[] => {
  if (requirements.length === 0) return [];
  const met = requirements.map((it) => Prisma.sql`${requirementSql(it, organization)}::text`);
  return [
    {
      query: Prisma.sql`SELECT 0, NULL::text, NULL::text, ARRAY[${Prisma.join(met, ", ")}]`,
      take: ({ amounts }) => take(requirements.filter((_, index) => amounts[index] === "false")),
    },
  ];
};

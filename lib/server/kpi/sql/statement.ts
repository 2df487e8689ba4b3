import "server-only";
import type { Requirement } from "@/lib/kpi/definition";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { customerPeriodTable, purchaseRows, type Relation, relations } from "../relations";
import { aggregateSql } from "./aggregate";
import { type Block, type RangeKey, rangeName } from "./blocks";
import { allOf, columnOf, equalsSql } from "./condition";
import { scopeSql } from "./dimension";
import { rangesTable } from "./ranges";
import { requirementSql } from "./requirement";
import { selectionSql } from "./selection";

/** The block number of the row that says which requirements are met. */
export const REQUIREMENTS_BLOCK = -1;

/** A row of the answer: the amounts of one block, in the order of its reads, for one range and group. */
export type StatementRow = {
  block: number;
  range: number;
  value: string | null;
  label: string | null;
  amounts: (string | null)[];
};

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
  const amounts = block.reads.map(({ read }) =>
    aggregateSql(relation, read.measure, { parameters: read.parameters, asOf }),
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

/**
 * One statement that reads every block: the ranges as a relation, and for each block one scan per range (by index on
 * organization and date) that computes all of the block's measures. Being one statement, it sees one state of the
 * data, so that the parts of a point belong together.
 */
export const measuresStatement = ({
  blocks,
  ranges,
  requirements,
  organization,
  asOf,
}: {
  blocks: readonly Block[];
  ranges: readonly RangeKey[];
  requirements: readonly Requirement[];
  organization: OrganizationSettings;
  asOf: Date;
}): Prisma.Sql => {
  const indexOf = new Map(ranges.map((range, index) => [rangeName(range), index]));
  const needsPeriods =
    organization.churnRule === "inactivity" && blocks.some(({ fact }) => fact === "customerPeriods");
  const tables = [
    rangesTable(ranges, organization.timeZone),
    ...(needsPeriods ? [customerPeriodTable(organization, asOf)] : []),
  ];
  const scans = blocks.map((block, index) => {
    const wanted = block.ranges.flatMap((range) => indexOf.get(rangeName(range)) ?? []);
    return Prisma.sql`SELECT ${index}::int AS block, r.i AS range, g.value, g.label, g.amounts
      FROM ranges r CROSS JOIN LATERAL (${scanSql(block, organization, asOf)}) g
      WHERE r.i = ANY(${wanted}::int[])`;
  });
  const met = requirements.map((it) => Prisma.sql`${requirementSql(it, organization)}::text`);
  const requirementsRow =
    met.length === 0
      ? []
      : [
          Prisma.sql`SELECT ${REQUIREMENTS_BLOCK}::int AS block, 0 AS range, NULL::text AS value, NULL::text AS label,
            ARRAY[${Prisma.join(met, ", ")}] AS amounts`,
        ];
  return Prisma.sql`WITH ${Prisma.join(tables, ", ")}
    ${Prisma.join([...requirementsRow, ...scans], " UNION ALL ")}`;
};

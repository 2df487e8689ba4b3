import "server-only";
import type { DimensionValues } from "@/lib/contracts/kpi";
import { type Dimension, dimensions } from "@/lib/kpi/vocabulary";
import { db, Prisma } from "@/lib/server/db";
import type { Context } from "../auth/context";

const names: Readonly<Record<Dimension, string>> = {
  owner: "Owner",
  team: "Team",
  segment: "Segment",
  region: "Region",
  source: "Source",
  product: "Product",
  campaign: "Campaign",
  channel: "Channel",
  category: "Category",
  stage: "Stage",
};

/** Records that carry the dimension as text. */
const textColumns: Readonly<Record<string, readonly (readonly [table: Prisma.Sql, column: Prisma.Sql])[]>> = {
  segment: [
    [Prisma.sql`customer`, Prisma.sql`segment`],
    [Prisma.sql`lead`, Prisma.sql`segment`],
  ],
  region: [
    [Prisma.sql`customer`, Prisma.sql`region`],
    [Prisma.sql`lead`, Prisma.sql`region`],
  ],
  source: [
    [Prisma.sql`customer`, Prisma.sql`source`],
    [Prisma.sql`lead`, Prisma.sql`source`],
    [Prisma.sql`deal`, Prisma.sql`source`],
    [Prisma.sql`site_traffic`, Prisma.sql`source`],
    [Prisma.sql`ledger_entry`, Prisma.sql`source`],
  ],
  product: [
    [Prisma.sql`lead`, Prisma.sql`product`],
    [Prisma.sql`deal`, Prisma.sql`product`],
    [Prisma.sql`purchase_order`, Prisma.sql`product`],
  ],
  channel: [
    [Prisma.sql`ticket`, Prisma.sql`channel`],
    [Prisma.sql`campaign`, Prisma.sql`channel`],
  ],
  category: [[Prisma.sql`ticket`, Prisma.sql`category`]],
  stage: [[Prisma.sql`deal_stage_event`, Prisma.sql`stage`]],
};

type ValueRow = { dimension: Dimension; value: string; label: string };

const valuesStatement = (organizationId: string): Prisma.Sql => {
  const id = Prisma.sql`${organizationId}::uuid`;
  const texts = Object.entries(textColumns).flatMap(([dimension, columns]) =>
    columns.map(
      ([table, column]) => Prisma.sql`SELECT ${dimension}::text, ${column}, ${column} FROM ${table}
        WHERE organization_id = ${id} AND ${column} IS NOT NULL`,
    ),
  );
  return Prisma.sql`
    SELECT 'owner' AS dimension, external_id AS value, name AS label FROM owner WHERE organization_id = ${id}
    UNION SELECT 'team', name, name FROM team WHERE organization_id = ${id}
    UNION SELECT 'campaign', external_id, name FROM campaign WHERE organization_id = ${id}
    UNION ${Prisma.join(texts, " UNION ")}`;
};

/** The values that records have now, dimension by dimension, by label: what a filter can take. */
export const listDimensionValues = async ({ organization }: Context): Promise<DimensionValues> => {
  const rows = await db.$queryRaw<ValueRow[]>(valuesStatement(organization.id));
  const collator = new Intl.Collator(organization.locale, { numeric: true });
  return {
    dimensions: dimensions.map((id) => ({
      id,
      name: names[id],
      values: rows
        .filter(({ dimension }) => dimension === id)
        .map(({ value, label }) => ({ value, label }))
        .sort((a, b) => collator.compare(a.label, b.label)),
    })),
  };
};

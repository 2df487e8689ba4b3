import "server-only";
import type { DimensionValues } from "@/lib/contracts/kpi";
import { type Dimension, dimensions } from "@/lib/kpi/vocabulary";
import { db, Prisma } from "@/lib/server/db";
import type { Context, OrganizationSettings } from "../auth/context";
import { areValuesKept, type KeptValuesOf, readKeptValues } from "../rollup/read-kept-values";
import { stagePlaces } from "./relations/stage-order";

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

/** Facts whose records carry the dimension as text. */
const ofFacts: readonly KeptValuesOf[] = [
  ...(["segment", "region", "source"] as const).map(
    (dimension) => ({ fact: "customerPeriods", at: "startedAt", dimension }) as const,
  ),
  ...(["segment", "region", "source", "product"] as const).map(
    (dimension) => ({ fact: "leads", at: "createdAt", dimension }) as const,
  ),
  ...(["source", "product"] as const).map(
    (dimension) => ({ fact: "deals", at: "openedAt", dimension }) as const,
  ),
  { fact: "orders", at: "purchasedAt", dimension: "product" },
  { fact: "siteTraffic", at: "date", dimension: "source" },
  { fact: "ledgerEntries", at: "date", dimension: "source" },
  { fact: "tickets", at: "openedAt", dimension: "channel" },
  { fact: "tickets", at: "openedAt", dimension: "category" },
];

type ValueRow = { dimension: string; value: string; label: string };

/** Values of records that are few, or that nothing is kept of. */
const valuesStatement = (organization: OrganizationSettings): Prisma.Sql => {
  const id = Prisma.sql`${organization.id}::uuid`;
  const ofCustomers = ofFacts.filter(
    (of) => of.fact === "customerPeriods" && !areValuesKept(of, organization),
  );
  const customers = ofCustomers.map(({ dimension }) => {
    const column = Prisma.raw(dimension);
    return Prisma.sql`UNION SELECT ${dimension}::text, ${column}, ${column} FROM customer
      WHERE organization_id = ${id} AND ${column} IS NOT NULL`;
  });
  return Prisma.sql`
    SELECT 'owner' AS dimension, external_id AS value, name AS label FROM owner WHERE organization_id = ${id}
    UNION SELECT 'team', name, name FROM team WHERE organization_id = ${id}
    UNION SELECT 'campaign', external_id, name FROM campaign WHERE organization_id = ${id}
    UNION SELECT 'channel', channel, channel FROM campaign WHERE organization_id = ${id} AND channel IS NOT NULL
    UNION SELECT 'stage', stage, stage FROM jsonb_object_keys(coalesce(${stagePlaces(organization)}, '{}')) AS s (stage)
    ${customers.length === 0 ? Prisma.empty : Prisma.join(customers, " ")}`;
};

/** The values that records have now, dimension by dimension, by label: what a filter can take. */
export const listDimensionValues = async ({ organization }: Context): Promise<DimensionValues> => {
  const [few, kept] = await Promise.all([
    db.$queryRaw<ValueRow[]>(valuesStatement(organization)),
    readKeptValues(
      organization,
      ofFacts.filter((of) => areValuesKept(of, organization)),
    ),
  ]);
  const rows = [
    ...new Map(
      [...few, ...kept.map((row) => ({ ...row, label: row.value }))].map((row) => [
        JSON.stringify([row.dimension, row.value]),
        row,
      ]),
    ).values(),
  ];
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

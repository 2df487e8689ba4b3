import "server-only";
import { Prisma } from "@/lib/server/db";
import { campaign, ownerAndTeam, plain } from "./dimension-columns";
import type { RelationOf } from "./relation";

/** Leads, with segment, region and source of their own. */
export const leads: RelationOf = (organization) => ({
  from: Prisma.sql`lead f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns: {
    customerId: Prisma.sql`f.customer_id`,
    createdAt: Prisma.sql`f.created_at`,
    qualifiedAt: Prisma.sql`f.qualified_at`,
    convertedAt: Prisma.sql`f.converted_at`,
  },
  time: "instants",
  dimensions: {
    ...ownerAndTeam(Prisma.sql`f.owner_id`),
    segment: plain(Prisma.sql`f.segment`),
    region: plain(Prisma.sql`f.region`),
    source: plain(Prisma.sql`f.source`),
    product: plain(Prisma.sql`f.product`),
    campaign,
  },
});

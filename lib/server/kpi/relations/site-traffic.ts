import "server-only";
import { Prisma } from "@/lib/server/db";
import { plain } from "./dimension-columns";
import type { RelationOf } from "./relation";

/** Website visitors per day and source. */
export const siteTraffic: RelationOf = (organization) => ({
  from: Prisma.sql`site_traffic f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns: {
    date: Prisma.sql`f.date`,
    visitors: Prisma.sql`f.visitors`,
    conversions: Prisma.sql`f.conversions`,
  },
  time: "dates",
  dimensions: { source: plain(Prisma.sql`f.source`) },
});

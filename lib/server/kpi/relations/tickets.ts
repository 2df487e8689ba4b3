import "server-only";
import { Prisma } from "@/lib/server/db";
import { joinCustomer, ownerAndTeam, plain } from "./dimension-columns";
import type { RelationOf } from "./relation";

const customer = joinCustomer(Prisma.sql`f.customer_id`);

/** Support tickets. */
export const tickets: RelationOf = (organization) => ({
  from: Prisma.sql`ticket f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns: {
    customerId: Prisma.sql`f.customer_id`,
    openedAt: Prisma.sql`f.opened_at`,
    firstRespondedAt: Prisma.sql`f.first_responded_at`,
    resolvedAt: Prisma.sql`f.resolved_at`,
    reopenedAt: Prisma.sql`f.reopened_at`,
    contactCount: Prisma.sql`f.contact_count`,
  },
  time: "instants",
  dimensions: {
    ...ownerAndTeam(Prisma.sql`f.owner_id`),
    segment: plain(Prisma.sql`c.segment`, customer),
    region: plain(Prisma.sql`c.region`, customer),
    channel: plain(Prisma.sql`f.channel`),
    category: plain(Prisma.sql`f.category`),
  },
});

import "server-only";
import { Prisma } from "@/lib/server/db";
import { campaign, joinCustomer, ownerAndTeam, plain } from "./dimension-columns";
import type { RelationOf } from "./relation";

const customer = joinCustomer(Prisma.sql`f.customer_id`);

/** Orders; whose they are in the sales organization is known through their customer. */
export const orders: RelationOf = (organization) => ({
  from: Prisma.sql`purchase_order f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns: {
    customerId: Prisma.sql`f.customer_id`,
    purchasedAt: Prisma.sql`f.ordered_at`,
    amount: Prisma.sql`f.base_amount`,
    campaign: Prisma.sql`f.campaign_id`,
  },
  time: "instants",
  dimensions: {
    ...ownerAndTeam(Prisma.sql`c.owner_id`, customer),
    segment: plain(Prisma.sql`c.segment`, customer),
    region: plain(Prisma.sql`c.region`, customer),
    source: plain(Prisma.sql`c.source`, customer),
    product: plain(Prisma.sql`f.product`),
    campaign,
  },
});

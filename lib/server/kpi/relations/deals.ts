import "server-only";
import { Prisma } from "@/lib/server/db";
import { campaign, joinCustomer, ownerAndTeam, plain } from "./dimension-columns";
import type { Relation, RelationOf } from "./relation";

const customer = joinCustomer(Prisma.sql`f.customer_id`);

const dimensions: Relation["dimensions"] = {
  ...ownerAndTeam(Prisma.sql`f.owner_id`),
  segment: plain(Prisma.sql`c.segment`, customer),
  region: plain(Prisma.sql`c.region`, customer),
  source: plain(Prisma.sql`f.source`),
  product: plain(Prisma.sql`f.product`),
  campaign,
};

/** All deals, open ones too. */
export const deals: RelationOf = (organization) => ({
  from: Prisma.sql`deal f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns: {
    customerId: Prisma.sql`f.customer_id`,
    openedAt: Prisma.sql`f.opened_at`,
    closedAt: Prisma.sql`f.closed_at`,
    expectedCloseAt: Prisma.sql`f.expected_close_at`,
    status: Prisma.sql`f.status`,
    amount: Prisma.sql`f.base_amount`,
    probability: Prisma.sql`f.probability`,
  },
  time: "instants",
  dimensions,
});

/** Won deals, dated when they were won. */
export const wonDeals: RelationOf = (organization) => ({
  from: Prisma.sql`deal f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid AND f.status = 'won'`,
  columns: {
    customerId: Prisma.sql`f.customer_id`,
    purchasedAt: Prisma.sql`f.closed_at`,
    amount: Prisma.sql`f.base_amount`,
    campaign: Prisma.sql`f.campaign_id`,
  },
  time: "instants",
  dimensions,
});

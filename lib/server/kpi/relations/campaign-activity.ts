import "server-only";
import { Prisma } from "@/lib/server/db";
import { campaign, campaignChannel } from "./dimension-columns";
import type { RelationOf } from "./relation";

/** What campaigns did, day by day. */
export const campaignActivity: RelationOf = (organization) => ({
  from: Prisma.sql`campaign_activity f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns: {
    date: Prisma.sql`f.date`,
    exposed: Prisma.sql`f.exposed`,
    sent: Prisma.sql`f.sent`,
    delivered: Prisma.sql`f.delivered`,
    opened: Prisma.sql`f.opened`,
    clicked: Prisma.sql`f.clicked`,
    converted: Prisma.sql`f.converted`,
  },
  time: "dates",
  dimensions: { campaign, channel: campaignChannel },
});

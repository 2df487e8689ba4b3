import "server-only";
import { Prisma } from "@/lib/server/db";
import { campaign } from "./dimension-columns";
import { purchaseRows } from "./purchases";
import type { RelationOf } from "./relation";

/**
 * Purchases under the campaign of their customer's first lead; without a campaign where that lead names none, and of
 * customers without a lead. Of leads created at one instant the first by external id counts.
 */
export const firstTouchPurchases: RelationOf = (organization) => {
  const id = Prisma.sql`${organization.id}::uuid`;
  const firstLead = Prisma.sql`SELECT campaign_id FROM lead
    WHERE lead.organization_id = ${id} AND lead.customer_id = purchase.customer_id
    ORDER BY lead.created_at, lead.external_id COLLATE "C" LIMIT 1`;
  return {
    from: Prisma.sql`(SELECT ${id} AS organization_id, purchase.*, (${firstLead}) AS campaign_id
      FROM ${purchaseRows(organization)} purchase) f`,
    rows: Prisma.sql`true`,
    columns: {
      customerId: Prisma.sql`f.customer_id`,
      purchasedAt: Prisma.sql`f.purchased_at`,
      amount: Prisma.sql`f.amount`,
      campaign: Prisma.sql`f.campaign_id`,
    },
    time: "instants",
    dimensions: { campaign },
  };
};

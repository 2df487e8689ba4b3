import "server-only";
import { Prisma } from "@/lib/server/db";
import { campaign, plain } from "./dimension-columns";
import type { RelationOf } from "./relation";

/** Costs and benefits. */
export const ledgerEntries: RelationOf = (organization) => ({
  from: Prisma.sql`ledger_entry f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns: {
    date: Prisma.sql`f.date`,
    kind: Prisma.sql`f.kind`,
    category: Prisma.sql`f.category`,
    amount: Prisma.sql`f.base_amount`,
    campaign: Prisma.sql`f.campaign_id`,
  },
  time: "dates",
  dimensions: { source: plain(Prisma.sql`f.source`), campaign },
});

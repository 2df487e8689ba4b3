import "server-only";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { joinCustomer, ownerAndTeam, plain } from "./dimension-columns";
import { purchaseRows } from "./purchases";
import type { Relation, RelationOf } from "./relation";

const dimensionsThrough = (customer: Prisma.Sql): Relation["dimensions"] => ({
  ...ownerAndTeam(Prisma.sql`c.owner_id`, customer),
  segment: plain(Prisma.sql`c.segment`, customer),
  region: plain(Prisma.sql`c.region`, customer),
  source: plain(Prisma.sql`c.source`, customer),
});

const fromRecords = {
  columns: {
    customerId: Prisma.sql`f.id`,
    startedAt: Prisma.sql`f.acquired_at`,
    endedAt: Prisma.sql`f.churned_at`,
  },
  dimensions: {
    ...ownerAndTeam(Prisma.sql`f.owner_id`),
    segment: plain(Prisma.sql`f.segment`),
    region: plain(Prisma.sql`f.region`),
    source: plain(Prisma.sql`f.source`),
  },
} satisfies Partial<Relation>;

const fromPurchases = {
  columns: {
    customerId: Prisma.sql`f.customer_id`,
    startedAt: Prisma.sql`f.started_at`,
    endedAt: Prisma.sql`f.ended_at`,
  },
  dimensions: dimensionsThrough(joinCustomer(Prisma.sql`f.customer_id`)),
} satisfies Partial<Relation>;

/** One row per period of being a customer: the customer records, or runs of purchases (see customerPeriodTable). */
export const customerPeriods: RelationOf = (organization) => {
  const explicit = organization.churnRule === "explicit";
  return {
    from: explicit ? Prisma.sql`customer f` : Prisma.sql`customer_period f`,
    rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
    time: "instants",
    ...(explicit ? fromRecords : fromPurchases),
  };
};

/**
 * The table expression `customer_period` of rule "inactivity": a period starts at a purchase that none precedes
 * within N days, and ends N days after the last purchase of its run once that moment has passed (or once a later run
 * proves it); days are of 24 hours. One customer can have several, never two at once.
 */
export const customerPeriodTable = (organization: OrganizationSettings, asOf: Date): Prisma.Sql => {
  const idle = Prisma.sql`make_interval(hours => ${organization.inactivityDays * 24}::int)`;
  return Prisma.sql`customer_period AS MATERIALIZED (
    SELECT ${organization.id}::uuid AS organization_id, customer_id, started_at,
      CASE WHEN last_at + ${idle} < ${asOf.toISOString()}::timestamptz OR is_followed THEN last_at + ${idle} END AS ended_at
    FROM (
      SELECT customer_id, purchased_at AS started_at,
        coalesce(lead(previous_at) OVER later_runs, final_at) AS last_at,
        lead(previous_at) OVER later_runs IS NOT NULL AS is_followed
      FROM (
        SELECT customer_id, purchased_at,
          lag(purchased_at) OVER (PARTITION BY customer_id ORDER BY purchased_at) AS previous_at,
          max(purchased_at) OVER (PARTITION BY customer_id) AS final_at
        FROM ${purchaseRows(organization)} purchase
        WHERE customer_id IS NOT NULL
      ) purchase
      WHERE previous_at IS NULL OR purchased_at > previous_at + ${idle}
      WINDOW later_runs AS (PARTITION BY customer_id ORDER BY purchased_at)
    ) run
  )`;
};

import "server-only";
import type { Aggregate } from "@/lib/kpi/measure";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { purchaseRows, type Relation } from "../relations";
import { columnOf } from "./condition";

/**
 * The purchases that a sum over customers' purchases counts, as `p`; nothing for other aggregates. No purchase comes
 * twice: a customer is at most once among those of a boundary; and of periods that begin in a range, which can be two
 * of one customer, each has purchases of its own.
 */
export const purchasesJoin = (
  relation: Relation,
  aggregate: Aggregate,
  organization: OrganizationSettings,
): Prisma.Sql => {
  const ofCustomer = Prisma.sql`JOIN ${purchaseRows(organization)} p
    ON p.customer_id = ${columnOf(relation, "customerId")}`;
  if (aggregate.type === "sum-purchases-before-start") {
    return Prisma.sql`${ofCustomer} AND p.purchased_at >= r.lookback_at AND p.purchased_at < r.start_at`;
  }
  const inRange = Prisma.sql`${ofCustomer} AND p.purchased_at >= r.start_at AND p.purchased_at < r.end_at`;
  if (organization.churnRule === "explicit") return inRange;
  const endedAt = columnOf(relation, "endedAt");
  return Prisma.sql`${inRange} AND p.purchased_at >= ${columnOf(relation, "startedAt")}
    AND (${endedAt} IS NULL OR p.purchased_at < ${endedAt})`;
};

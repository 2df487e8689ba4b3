import "server-only";
import { type LostDeals, type LostDealsQuery, maxLostDeals } from "@/lib/contracts/funnel";
import { db } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { type LostDealRow, lostDealsStatement } from "../sql/funnel";
import { readDays } from "./funnel-request";

/**
 * The deals behind a reason for losses of a stage in the funnel, the largest first: those that entered the stage on the
 * days asked for and were lost from it, for that reason or, with "", without one. `deals` and `amount` are of all of
 * them, as the funnel tells them; 1,000 at most are listed. Amounts are in the organization's currency.
 * @throws InvalidInput for an impossible range or a dimension that stages do not have
 */
export const listLostDeals = async (
  { organization }: Context,
  query: LostDealsQuery,
  { now, most = maxLostDeals }: { now: Date; most?: number },
): Promise<LostDeals> => {
  const read = readDays(query, organization.timeZone, now);
  const rows = read ? await db.$queryRaw<LostDealRow[]>(lostDealsStatement(organization, read, most)) : [];
  return {
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    dataChangedAt: organization.dataChangedAt?.toISOString() ?? null,
    deals: rows[0]?.deals ?? 0,
    amount: Number(rows[0]?.total ?? 0),
    listed: rows.map((row) => ({
      externalId: row.external_id,
      name: row.name ?? row.external_id,
      customer: row.customer_id === null ? null : { externalId: row.customer_id, name: row.customer_name },
      owner: row.owner_name,
      enteredAt: row.entered_at.toISOString(),
      lostAt: row.left_at?.toISOString() ?? null,
      amount: Number(row.amount),
    })),
  };
};

import "server-only";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";

/**
 * Why the currency cannot change now, in words; null when it can. Stored amounts are sums in this currency, and
 * calling euros dollars would falsify every one of them.
 */
export const currencyLock = async (ctx: Context): Promise<string | null> => {
  const first = {
    where: { organizationId: ctx.organization.id },
    select: { id: true },
  } as const;
  const [deal, order, entry, campaign] = await Promise.all([
    db.deal.findFirst(first),
    db.order.findFirst(first),
    db.ledgerEntry.findFirst(first),
    db.campaign.findFirst({ ...first, where: { ...first.where, budget: { not: null } } }),
  ]);
  const kinds = [
    deal && "deals",
    order && "orders",
    entry && "ledger entries",
    campaign && "campaign budgets",
  ].filter((kind) => kind !== null);
  if (kinds.length === 0) return null;
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(kinds);
  return `The currency cannot be changed while there are ${list} with amounts in ${ctx.organization.currency}. Delete those records first.`;
};

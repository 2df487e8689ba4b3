import "server-only";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import type { Transaction } from "@/lib/server/records/write-transaction";

type Reader = Pick<
  Transaction,
  "deal" | "order" | "ledgerEntry" | "campaign" | "salesTarget" | "exchangeRate"
>;

/**
 * Why the currency cannot change now, in words; null when it can. Stored amounts are sums in this currency, and
 * calling euros dollars would falsify every one of them. Exchange rates are into this currency, too.
 */
export const currencyLock = async (ctx: Context, reader: Reader = db): Promise<string | null> => {
  const { id: organizationId, currency } = ctx.organization;
  const first = {
    where: { organizationId },
    select: { id: true },
  } as const;
  const [deal, order, entry, campaign, target, rate] = await Promise.all([
    reader.deal.findFirst(first),
    reader.order.findFirst(first),
    reader.ledgerEntry.findFirst(first),
    reader.campaign.findFirst({ ...first, where: { ...first.where, budget: { not: null } } }),
    reader.salesTarget.findFirst(first),
    reader.exchangeRate.findFirst({ where: { organizationId }, select: { currency: true } }),
  ]);
  const kinds = [
    deal && "deals",
    order && "orders",
    entry && "ledger entries",
    campaign && "campaign budgets",
    target && "sales targets",
  ].filter((kind) => kind !== null);
  if (kinds.length === 0)
    return rate
      ? `The currency cannot be changed while there are exchange rates into ${currency}. Delete them first.`
      : null;
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(kinds);
  return `The currency cannot be changed while there are ${list} with amounts in ${currency}. Delete those records first.`;
};

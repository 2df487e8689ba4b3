import "server-only";
import type { SalesTargetRow, SalesTargets } from "@/lib/contracts/sales-targets";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { monthOf } from "./month";

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The stored plan around a year: amounts of the year by owner's id and month, and who has any. */
const readPlan = async (organizationId: string, year: number) => {
  const stored = await db.salesTarget.findMany({
    where: { organizationId, month: { gte: monthOf(year - 1, 1), lte: monthOf(year + 1, 12) } },
    select: { ownerId: true, month: true, amount: true },
  });
  const planned = new Set(stored.map(({ ownerId }) => ownerId));
  const amounts = new Map(
    stored
      .filter(({ month }) => month.getUTCFullYear() === year)
      .map(({ ownerId, month, amount }) => [`${ownerId} ${month.getUTCMonth() + 1}`, amount.toFixed()]),
  );
  return { planned, amountOf: (ownerId: string | null, month: number) => amounts.get(`${ownerId} ${month}`) };
};

/**
 * The sales targets of a calendar year, in the organization's currency: a row for every owner, by team and name (those
 * without a team last), and one for what nobody in particular is to sell.
 */
export const listSalesTargets = async ({ organization }: Context, year: number): Promise<SalesTargets> => {
  const [owners, plan] = await Promise.all([
    db.owner.findMany({
      where: { organizationId: organization.id },
      select: { id: true, externalId: true, name: true, team: { select: { name: true } } },
    }),
    readPlan(organization.id, year),
  ]);
  const row = (ownerId: string | null, owner: SalesTargetRow["owner"]): SalesTargetRow => ({
    owner,
    planned: plan.planned.has(ownerId),
    amounts: months.map((month) => plan.amountOf(ownerId, month) ?? null),
  });
  const collator = new Intl.Collator(organization.locale, { numeric: true });
  const byTeam = (a: string | null, b: string | null): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return collator.compare(a, b);
  };
  const named = owners
    .map(({ id, team, ...owner }) => ({ id, owner: { ...owner, team: team?.name ?? null } }))
    .sort((a, b) => byTeam(a.owner.team, b.owner.team) || collator.compare(a.owner.name, b.owner.name));
  return {
    year,
    currency: organization.currency,
    rows: [...named.map(({ id, owner }) => row(id, owner)), row(null, null)],
  };
};

import "server-only";
import { v7 as uuidv7 } from "uuid";
import { may } from "@/lib/contracts/roles";
import type { SalesTargetsInput, SavedSalesTargets } from "@/lib/contracts/sales-targets";
import { type FieldError, NotAllowed, Unprocessable } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { lockInTransaction } from "@/lib/server/auth/transaction-lock";
import { db, type Prisma } from "@/lib/server/db";
import { monthNamed } from "./month";

type Change = SalesTargetsInput["targets"][number];
type Cell = { ownerId: string | null; month: Date; amount: string | null };

const mayPlan = ({ user, role, scopes }: Context): boolean =>
  user === null ? scopes.includes("write") : may(role, "configure-kpis");

const nameOf = ({ ownerId, month }: Pick<Cell, "ownerId" | "month">) => `${ownerId} ${month.toISOString()}`;

const refuse = (errors: readonly FieldError[]): void => {
  if (errors[0]) throw new Unprocessable(`${errors[0].message}.`, errors);
};

/** Each owner and month once: of two amounts, neither is meant more than the other. */
const repeated = (changes: readonly Change[]): FieldError[] => {
  const seen = new Set<string>();
  return changes.flatMap(({ ownerExternalId, month }, index) => {
    const name = JSON.stringify([ownerExternalId, month]);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const whose =
      ownerExternalId === null ? "The target without owner" : `The target of "${ownerExternalId}"`;
    return [{ path: `targets.${index}.month`, message: `${whose} for ${month} is sent twice` }];
  });
};

/** The changes with the owners' ids. @throws Unprocessable for owners who are not there */
const resolved = async (
  tx: Prisma.TransactionClient,
  organizationId: string,
  changes: readonly Change[],
): Promise<Cell[]> => {
  const named = changes.flatMap(({ ownerExternalId }) => (ownerExternalId === null ? [] : [ownerExternalId]));
  const owners = await tx.owner.findMany({
    where: { organizationId, externalId: { in: [...new Set(named)] } },
    select: { id: true, externalId: true },
  });
  const idOf = new Map(owners.map(({ id, externalId }) => [externalId, id]));
  refuse(
    changes.flatMap(({ ownerExternalId }, index) =>
      ownerExternalId === null || idOf.has(ownerExternalId)
        ? []
        : [{ path: `targets.${index}.ownerExternalId`, message: `There is no owner "${ownerExternalId}"` }],
    ),
  );
  return changes.map(({ ownerExternalId, month, amount }) => ({
    ownerId: ownerExternalId === null ? null : (idOf.get(ownerExternalId) ?? null),
    month: monthNamed(month),
    amount,
  }));
};

/**
 * Sets, changes and removes (amount null) sales targets, in the organization's currency: all of them, or none where one
 * cannot be. Saving the same again changes nothing.
 * @throws NotAllowed unless a person whose role may configure KPIs asks, or a key that may write; Unprocessable with
 * paths for owners who are not there and cells that are named twice
 */
export const saveSalesTargets = async (
  ctx: Context,
  { targets }: SalesTargetsInput,
): Promise<SavedSalesTargets> => {
  if (!mayPlan(ctx)) throw new NotAllowed("Only admins and managers set sales targets.");
  refuse(repeated(targets));
  const organizationId = ctx.organization.id;
  return db.$transaction(async (tx) => {
    // Two people may save the same empty cell at once, and a constraint would fail the second.
    await lockInTransaction(tx, `sales targets of ${organizationId}`);
    const cells = await resolved(tx, organizationId, targets);
    const stored = await tx.salesTarget.findMany({
      where: { organizationId, month: { in: [...new Set(cells.map(({ month }) => month))] } },
      select: { id: true, ownerId: true, month: true, amount: true },
    });
    const before = new Map(stored.map((target) => [nameOf(target), target]));
    const changed = cells.filter((cell) => {
      const old = before.get(nameOf(cell));
      return cell.amount === null ? old !== undefined : !old?.amount.equals(cell.amount);
    });
    await tx.salesTarget.deleteMany({
      where: { organizationId, id: { in: changed.flatMap((cell) => before.get(nameOf(cell))?.id ?? []) } },
    });
    const set = changed.flatMap(({ amount, ...cell }) => (amount === null ? [] : [{ ...cell, amount }]));
    await tx.salesTarget.createMany({
      data: set.map((cell) => ({ organizationId, id: uuidv7(), ...cell })),
    });
    return {
      set: set.length,
      removed: changed.length - set.length,
      unchanged: cells.length - changed.length,
    };
  });
};

import "server-only";
import type { OrganizationDto, OrganizationInput } from "@/lib/contracts/organization";
import { Conflict } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { currencyLock } from "./currency-lock";
import { getOrganization } from "./get-organization";

/**
 * Replaces the organization's settings.
 * @throws Conflict when the currency would change under stored amounts
 */
export const updateOrganization = async (
  ctx: Context,
  input: OrganizationInput,
): Promise<OrganizationDto> => {
  if (input.currency !== ctx.organization.currency) {
    const lock = await currencyLock(ctx);
    if (lock) throw new Conflict(lock);
  }
  await db.organization.update({
    where: { id: ctx.organization.id },
    data: {
      ...input,
      revenueSource: input.revenueSource === "orders" ? "ORDERS" : "WON_DEALS",
      churnRule: input.churnRule === "inactivity" ? "INACTIVITY" : "EXPLICIT",
    },
  });
  return getOrganization(ctx);
};

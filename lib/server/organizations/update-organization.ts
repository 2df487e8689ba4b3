import "server-only";
import type { OrganizationDto, OrganizationInput } from "@/lib/contracts/organization";
import { Conflict } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { followTimeZone } from "@/lib/server/records/follow-time-zone";
import { lockedSettings } from "@/lib/server/records/locked-settings";
import { writeTransaction } from "@/lib/server/records/write-transaction";
import { currencyLock } from "./currency-lock";
import { getOrganization } from "./get-organization";

/**
 * Replaces the organization's settings. It takes its turn among the writers of records, whose amounts and days depend
 * on currency and time zone.
 * @throws Conflict when the currency would change under stored amounts or exchange rates, or when a record would have
 * no exchange rate on its day in another time zone
 */
export const updateOrganization = async (
  ctx: Context,
  { industry, ...input }: OrganizationInput,
  now = new Date(),
): Promise<OrganizationDto> => {
  const { id } = ctx.organization;
  await writeTransaction(
    ctx,
    async (transaction) => {
      const before = await lockedSettings(transaction, id);
      if (input.currency !== before.currency) {
        const lock = await currencyLock(ctx, transaction);
        if (lock) throw new Conflict(lock);
      }
      await transaction.organization.update({
        where: { id },
        data: {
          ...input,
          ...(industry === undefined ? {} : { industry }),
          revenueSource: input.revenueSource === "orders" ? "ORDERS" : "WON_DEALS",
          churnRule: input.churnRule === "inactivity" ? "INACTIVITY" : "EXPLICIT",
        },
      });
      if (input.timeZone !== before.timeZone) await followTimeZone(transaction, id, now);
    },
    { note: "The organization's time zone changed" },
  );
  return getOrganization(ctx);
};

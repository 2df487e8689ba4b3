import "server-only";
import { type ConvertedRecord, type RateShift, rateShifts } from "@/lib/kpi/restatement/rate-shifts";
import type { OrganizationSettings } from "../auth/context";
import { db } from "../db";
import { dateOfColumn } from "../notes/dates";

/** Which exchange rates are others than at a snapshot, told by the records that they converted anew. */
export const rateChangesOf = async (
  organization: OrganizationSettings,
  converted: readonly ConvertedRecord[],
): Promise<RateShift[]> => {
  const currencies = [...new Set(converted.map(({ currency }) => currency))];
  if (currencies.length === 0) return [];
  const rows = await db.exchangeRate.findMany({
    where: { organizationId: organization.id, currency: { in: currencies } },
  });
  const rates = rows.map(({ currency, validFrom, rate }) => ({
    currency,
    validFrom: dateOfColumn(validFrom),
    rate: rate.toNumber(),
  }));
  return rateShifts(converted, rates);
};

import "server-only";
import { type ConvertedRecord, type RateShift, rateShifts } from "@/lib/kpi/restatement/rate-shifts";
import type { StoredRow } from "@/lib/kpi/restatement/record-row";
import { localDateOf } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import { db } from "../db";
import { dateOfColumn } from "../notes/dates";

/** The columns of a record whose date names the rate that it counts at, the first that is there. */
const datesOfRate = ["closed_at", "opened_at", "ordered_at", "date"];

const dayOf = (row: NonNullable<StoredRow>, timeZone: string): string | null => {
  const at = datesOfRate.map((column) => row[column]).find((value) => typeof value === "string");
  if (typeof at !== "string") return null;
  return /^\d{4}-\d\d-\d\d$/.test(at) ? at : localDateOf(new Date(at), timeZone);
};

/** A changed record as one that was converted again; null without its amounts. */
export const convertedRecord = (was: StoredRow, is: StoredRow, timeZone: string): ConvertedRecord | null => {
  if (was === null || is === null) return null;
  const day = dayOf(is, timeZone);
  const [amount, before, after] = [is.amount, was.base_amount, is.base_amount].map(Number);
  if (day === null || typeof is.currency !== "string") return null;
  if (amount === undefined || before === undefined || after === undefined) return null;
  return { currency: is.currency, day, amount, was: before, is: after };
};

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

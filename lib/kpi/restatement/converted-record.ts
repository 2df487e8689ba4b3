import { localDateOf } from "@/lib/time";
import type { ConvertedRecord } from "./rate-shifts";
import type { StoredRow } from "./record-row";

/** The columns of a record whose date names the rate that it counts at, the first that is there. */
const datesOfRate = ["closed_at", "opened_at", "ordered_at", "date"];

const dayOf = (row: NonNullable<StoredRow>, timeZone: string): string | null => {
  const at = datesOfRate.map((column) => row[column]).find((value) => typeof value === "string");
  if (typeof at !== "string") return null;
  return /^\d{4}-\d\d-\d\d$/.test(at) ? at : localDateOf(new Date(at), timeZone);
};

/** A changed record as one that was converted again; null without a day, a currency, or one of its amounts. */
export function convertedRecord(was: StoredRow, is: StoredRow, timeZone: string): ConvertedRecord | null {
  if (was === null || is === null) return null;
  const day = dayOf(is, timeZone);
  if (day === null || typeof is.currency !== "string") return null;
  const [amount, before, after] = [is.amount, was.base_amount, is.base_amount];
  if (amount == null || before == null || after == null) return null;
  return {
    currency: is.currency,
    day,
    amount: Number(amount),
    was: Number(before),
    is: Number(after),
  };
}

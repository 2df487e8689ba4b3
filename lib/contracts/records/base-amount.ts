import type { FieldError } from "@/lib/errors";
import type { FoundRate } from "../exchange-rates/known-rates";
import { convertAmount } from "../exchange-rates/rate-arithmetic";
import type { RecordContext } from "./define-record";

/** What a record counts as: its amount in the organization's currency, and the currency that it was sent in. */
export type Converted = { currency: string; baseAmount: string };

const noRate = (from: string, own: string, day: string, found: FoundRate): FieldError => {
  const first = "firstDay" in found && found.firstDay ? `; the first one holds from ${found.firstDay}` : "";
  return {
    path: "currency",
    message: `No exchange rate from ${from} to ${own} is known for ${day}${first}. Add one under Settings, Exchange rates, or with PUT /api/v1/exchange-rates, or send it in ${own}`,
  };
};

/**
 * Converts an amount at the rate that holds at an instant or on a local day; the organization's own currency is as it
 * is sent.
 * @param sent ISO 4217 code; null is the organization's currency
 */
export function baseAmountOf(
  amount: string,
  sent: string | null,
  at: Date | string,
  { currency: own, clock, rates }: RecordContext,
): Converted | { error: FieldError } {
  if (sent === null || sent === own) return { currency: own, baseAmount: amount };
  const found = rates?.(sent, at) ?? { firstDay: null };
  if (!("rate" in found))
    return { error: noRate(sent, own, typeof at === "string" ? at : clock.dayOf(at), found) };
  const baseAmount = convertAmount(amount, found.rate);
  if (baseAmount === null)
    return {
      error: {
        path: "amount",
        message: `At 1 ${sent} = ${found.rate} ${own} this amount has more than 15 digits before the point in ${own}`,
      },
    };
  return { currency: sent, baseAmount };
}

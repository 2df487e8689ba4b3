import "server-only";
import type { Transaction } from "./write-transaction";

/** What of an organization decides at which rate an amount is converted. */
export type ConversionSettings = { organizationId: string; currency: string; timeZone: string };

/** The settings as they stand while this transaction has the organization's turn to write: no other one changes them. */
export async function lockedSettings(
  transaction: Transaction,
  organizationId: string,
): Promise<ConversionSettings> {
  const { currency, timeZone } = await transaction.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { currency: true, timeZone: true },
  });
  return { organizationId, currency, timeZone };
}

import "server-only";
import type { Transaction } from "@/lib/server/records/write-transaction";

/** A local day as Prisma takes it for a date column. */
export const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A date column's value as a local day. */
export const asDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The first day of the rate that takes over after the one of this day; null when none does. */
export async function nextStart(
  reader: Pick<Transaction, "exchangeRate">,
  organizationId: string,
  currency: string,
  day: string,
): Promise<string | null> {
  const next = await reader.exchangeRate.findFirst({
    where: { organizationId, currency, validFrom: { gt: asDate(day) } },
    orderBy: { validFrom: "asc" },
    select: { validFrom: true },
  });
  return next ? asDay(next.validFrom) : null;
}

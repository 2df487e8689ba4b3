import { v7 as uuidv7 } from "uuid";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import type { PrismaClient } from "@/lib/server/db";
import { betaDraw, gammaDraw, type PurchaseBehaviour, simulatePurchases } from "./purchase-behaviour";
import { createRandom } from "./random";

/** A company that BG/NBD with Gamma-Gamma describes: its customers buy about every two months, a few euros to thousands. */
const sound: PurchaseBehaviour = {
  weeklyRate: (random) => gammaDraw(random, 1.2, 10),
  leavingChance: (random) => betaDraw(random, 1, 6),
  amounts: (random) => {
    const nu = gammaDraw(random, 4, 1_000);
    return () => Math.round(gammaDraw(random, 4, nu) * 100) / 100;
  },
};

/** Its purchases of 2024, when customers came, and 2025: a history for each customer, the same for the same seed. */
export const soundHistories = (seed: string, customers: number) =>
  simulatePurchases(createRandom(seed), customers, sound, {
    start: "2024-01-01",
    acquisitionWeeks: 52,
    weeks: 104,
  });

type Histories = readonly (readonly { date: string; amount: number }[])[];

/**
 * Stores histories as the organization's purchases (orders or won deals, as it counts them), each at noon UTC of its day,
 * of customers "C0", "C1" …
 * @returns the customers' ids, in the order of the histories
 */
export async function storePurchases(
  db: PrismaClient,
  { id: organizationId, currency, revenueSource }: OrganizationSettings,
  histories: Histories,
): Promise<string[]> {
  const customers = histories.map((history, index) => ({
    organizationId,
    id: uuidv7(),
    externalId: `C${index}`,
    name: `Customer ${index}`,
    acquiredAt: new Date(`${history[0]?.date ?? "2024-01-01"}T00:00:00Z`),
  }));
  const purchases = histories.flatMap((history, index) =>
    history.map(({ date, amount }, turn) => ({
      organizationId,
      id: uuidv7(),
      externalId: `P${index}-${turn}`,
      customerId: customers[index]?.id ?? null,
      customerExternalId: `C${index}`,
      at: new Date(`${date}T12:00:00Z`),
      amounts: { amount, currency, baseAmount: amount },
    })),
  );
  await db.customer.createMany({ data: customers });
  if (revenueSource === "orders") {
    await db.order.createMany({
      data: purchases.map(({ at, amounts, ...ids }) => ({ ...ids, ...amounts, orderedAt: at })),
    });
  } else {
    await db.deal.createMany({
      data: purchases.map(({ at, amounts, ...ids }) => ({
        ...ids,
        ...amounts,
        openedAt: at,
        closedAt: at,
        status: "won",
      })),
    });
  }
  return customers.map(({ id }) => id);
}

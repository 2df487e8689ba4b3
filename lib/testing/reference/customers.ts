import { localDate } from "./local-dates";
import type { World } from "./world";

/** A time during which somebody is a customer: from its start on, up to but without its end. */
export type Spell = { customer: string; startedAt: Date; endedAt: Date | null };

export type Purchase = { customer: string | null; at: Date; cents: number; campaign: string | null };

/** Won deals or orders, as the organization has it. */
export const allPurchases = (world: World): Purchase[] =>
  world.revenueSource === "orders"
    ? world.orders.map(({ customer, orderedAt, cents, campaign }) => ({
        customer,
        at: orderedAt,
        cents,
        campaign,
      }))
    : world.deals.flatMap(({ customer, status, closedAt, cents, campaign }) =>
        status === "won" && closedAt ? [{ customer, at: closedAt, cents, campaign }] : [],
      );

const dayMs = 24 * 60 * 60 * 1000;

const spellsFromPurchases = (world: World, customer: string): Spell[] => {
  const times = allPurchases(world)
    .filter((purchase) => purchase.customer === customer)
    .map((purchase) => purchase.at.getTime())
    .sort((a, b) => a - b);
  const idle = world.inactivityDays * dayMs;
  const spells: Spell[] = [];
  let start: number | null = null;
  let last = 0;
  for (const time of times) {
    if (start === null) start = time;
    else if (time - last > idle) {
      spells.push({ customer, startedAt: new Date(start), endedAt: new Date(last + idle) });
      start = time;
    }
    last = time;
  }
  if (start !== null) {
    const isOver = world.asOf.getTime() > last + idle;
    spells.push({ customer, startedAt: new Date(start), endedAt: isOver ? new Date(last + idle) : null });
  }
  return spells;
};

/** Every spell of every customer of the world. */
export const allSpells = (world: World): Spell[] =>
  world.customers.flatMap((customer) =>
    world.churnRule === "explicit"
      ? [{ customer: customer.id, startedAt: customer.acquiredAt, endedAt: customer.churnedAt }]
      : spellsFromPurchases(world, customer.id),
  );

/** Whether the spell is running when the date begins; what happens that day comes after. */
export const runsWhenBegins = (spell: Spell, date: string, timeZone: string): boolean =>
  localDate(spell.startedAt, timeZone) < date &&
  (spell.endedAt === null || localDate(spell.endedAt, timeZone) >= date);

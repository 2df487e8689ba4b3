import { allSpells, runsWhenBegins } from "./customers";
import { addDays, addMonths, localDate } from "./local-dates";
import { purchasesOfCustomer, viewOf } from "./view";
import type { World } from "./world";

/** A cohort some months after acquisition: who is left of it, and what it bought. */
export type ReferenceCell = { month: number; partial: boolean; customers: number; cents: number };
export type ReferenceCohort = { start: string; members: string[]; cells: ReferenceCell[] };

/**
 * The customers whose very first period began in one calendar month, month by month up to today: for each of them it
 * is looked up whether a period of theirs is running when the next month begins (tomorrow, in the month in progress),
 * and what they bought.
 */
const monthlyCohort = (world: World, start: string, filter: Record<string, string[]>): ReferenceCohort => {
  const { timeZone } = world;
  const dateOf = (at: Date) => localDate(at, timeZone);
  const today = dateOf(world.asOf);
  const view = viewOf(world, { filter });
  const spellsOf = (customer: string) => view.spells.filter((spell) => spell.customer === customer);
  const firstDay = (customer: string) =>
    spellsOf(customer)
      .map(({ startedAt }) => dateOf(startedAt))
      .sort()[0] ?? "";
  const members = [...new Set(view.spells.map(({ customer }) => customer))].filter((customer) => {
    const day = firstDay(customer);
    return day >= start && day < addMonths(start, 1) && day <= today;
  });
  const cells: ReferenceCell[] = [];
  for (let month = 0; addMonths(start, month) <= today; month++) {
    const from = addMonths(start, month);
    const end = addMonths(start, month + 1);
    const partial = today < end;
    const until = partial ? addDays(today, 1) : end;
    const left = members.filter((customer) =>
      spellsOf(customer).some((spell) => runsWhenBegins(spell, until, timeZone)),
    );
    const cents = members
      .flatMap((customer) => purchasesOfCustomer(view, customer))
      .filter(({ at }) => dateOf(at) >= from && dateOf(at) < until)
      .reduce((sum, purchase) => sum + purchase.cents, 0);
    cells.push({ month, partial, customers: left.length, cents });
  }
  return { start, members, cells };
};

/** Cohorts of one or three calendar months from a date on: three are added up where all three have come so far. */
export const referenceCohort = (
  world: World,
  start: string,
  { months, filter }: { months: 1 | 3; filter: Record<string, string[]> },
): ReferenceCohort => {
  const parts = Array.from({ length: months }, (_, index) =>
    monthlyCohort(world, addMonths(start, index), filter),
  );
  const reach = Math.min(...parts.map(({ cells }) => cells.length));
  const cells = Array.from({ length: reach }, (_, month): ReferenceCell => {
    const same = parts.flatMap((part) => part.cells[month] ?? []);
    return {
      month,
      partial: same.some(({ partial }) => partial),
      customers: same.reduce((sum, { customers }) => sum + customers, 0),
      cents: same.reduce((sum, { cents }) => sum + cents, 0),
    };
  });
  return { start, members: parts.flatMap(({ members }) => members), cells };
};

/** Customers who left and came back, of the kind that only the rule "inactivity" knows. */
export const comebacks = (world: World): string[] => {
  const customers = allSpells(world).map(({ customer }) => customer);
  return [...new Set(customers.filter((customer, index) => customers.indexOf(customer) < index))];
};

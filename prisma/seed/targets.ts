import { addDays, addMonths, daysBetween, localDateOf } from "@/lib/time";
import { company, owners } from "./company";
import type { DemoRecords } from "./rows";
import { season } from "./stories";

/** What an owner is to sell in a calendar month, in whole hundreds of the company's currency. */
export type DemoTarget = { ownerExternalId: string; month: string; amount: number };

const sellers = owners.filter(({ team }) => team !== "Support");

/** Months that are planned: three years back with the one in progress, and a quarter ahead. */
const MONTHS_BACK = 35;
const MONTHS_AHEAD = 3;
/** How close to what came the plan for all of the company is, in good and in bad months. */
const CLOSEST = { attainedAtMost: 1.11, attainedAtLeast: 0.84 };
/** Plans ask for a little more than last year. */
const GROWTH = 1.04;
/** A month of which less is over says nothing yet about how it will end. */
const TELLING_DAYS = 10;

type Won = ReadonlyMap<string, number>;

/** Won amounts by month ("2026-03"), and by owner and month. */
function wonAmounts({ deals }: DemoRecords): { all: Won; of: Won } {
  const all = new Map<string, number>();
  const of = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, amount: number) =>
    sums.set(key, (sums.get(key) ?? 0) + amount);
  for (const { status, closedAt, amount, ownerExternalId } of deals) {
    if (status !== "won" || closedAt === null) continue;
    const month = localDateOf(closedAt, company.timeZone).slice(0, 7);
    add(all, month, amount);
    add(of, `${ownerExternalId} ${month}`, amount);
  }
  return { all, of };
}

const sumOver = (months: readonly string[], won: Won, prefix = ""): number =>
  months.reduce((sum, month) => sum + (won.get(prefix + month) ?? 0), 0);

const wholeHundreds = (amount: number): number => Math.round(amount / 100) * 100;

/**
 * The demo company's sales targets by owner and month. The plan of a month is the average of the twelve before it, a
 * little more, with the season's ups and downs, and near enough to what came to be believable; half of it is shared
 * alike among those who sell, half by what each won in those twelve months.
 * @param today local date on which the records end
 * @param days of records before it
 */
export function demoTargets(records: DemoRecords, today: string, days: number): DemoTarget[] {
  const won = wonAmounts(records);
  const present = `${today.slice(0, 7)}-01`;
  const begin = addDays(today, -days);
  const firstWhole = begin.endsWith("-01") ? begin : addMonths(`${begin.slice(0, 7)}-01`, 1);
  const monthsFrom = (start: string, count: number) =>
    Array.from({ length: count }, (_, index) => addMonths(start, index));
  const known = monthsFrom(addMonths(present, -MONTHS_BACK - 12), MONTHS_BACK + 12).filter(
    (start) => start >= firstWhole,
  );

  /** The twelve whole months before, or of the first year its own. */
  const basisOf = (start: string): string[] => {
    const before = known.filter((month) => month < start).slice(-12);
    return (before.length >= 6 ? before : known.slice(0, 12)).map((month) => month.slice(0, 7));
  };
  /** What came, or is on its way to come, in a month; null while nobody can tell. */
  const cameIn = (start: string): number | null => {
    const amount = won.all.get(start.slice(0, 7)) ?? 0;
    if (start < present) return amount;
    const over = daysBetween(start, today);
    return over < TELLING_DAYS ? null : (amount * daysBetween(start, addMonths(start, 1))) / over;
  };
  const plannedFor = (start: string, basis: readonly string[]): number => {
    const swing = 0.5 + season.orders(Number(start.slice(5, 7))) / 2;
    const planned = (sumOver(basis, won.all) / Math.max(1, basis.length)) * GROWTH * swing;
    const came = cameIn(start);
    if (came === null) return planned;
    return Math.min(Math.max(planned, came / CLOSEST.attainedAtMost), came / CLOSEST.attainedAtLeast);
  };

  return monthsFrom(addMonths(present, -MONTHS_BACK), MONTHS_BACK + 1 + MONTHS_AHEAD)
    .filter((start) => start >= firstWhole || start >= present)
    .flatMap((start) => {
      const basis = basisOf(start);
      const planned = plannedFor(start, basis);
      const byAll = sellers.map(({ externalId }) => sumOver(basis, won.of, `${externalId} `));
      const whole = byAll.reduce((sum, amount) => sum + amount, 0);
      return sellers.flatMap(({ externalId }, index) => {
        const alike = 1 / sellers.length;
        const share = whole === 0 ? alike : (alike + (byAll[index] ?? 0) / whole) / 2;
        const amount = wholeHundreds(planned * share);
        return amount === 0 ? [] : [{ ownerExternalId: externalId, month: start.slice(0, 7), amount }];
      });
    });
}

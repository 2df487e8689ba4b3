import type { Random } from "@/lib/testing/random";
import type { DemoMonth } from "../calendar";
import type { Source } from "../company";
import type { LedgerEntryRow } from "../rows";
import { spendFactor } from "../stories";
import { money, numbered, orMissing, type World } from "../world";
import { campaignFor } from "./campaigns";

/** EUR a month at scale 1. */
const ADVERTISING: readonly (readonly [Source, number])[] = [
  ["Paid search", 4100],
  ["Paid social", 2300],
  ["Events", 2000],
  ["Organic search", 900],
  ["Partner", 600],
];
const MONTHLY_COSTS = [
  { day: 1, category: "salaries", amount: 15_900, raise: 0.1, note: "Sales and marketing salaries" },
  { day: 1, category: "tools", amount: 1100, raise: 0.06, note: "Sales and marketing tools" },
  { day: 1, category: "crm", amount: 1250, raise: 0.08, note: "CRM licences and administration" },
  { day: 10, category: "promotions", amount: 1300, raise: 0, note: "Starter discounts and give-aways" },
] as const;
const COMMISSION_RATE = 0.05;
const CRM_INTRODUCTION = 15_000;
/** EUR a month that the CRM brings once everyone works with it. */
const BENEFITS = [
  ["increased-sales", 2700, "Margin on deals that follow-up reminders saved"],
  ["reduced-cost", 1350, "Hours saved in sales administration"],
  ["satisfaction", 520, "Complaints avoided"],
] as const;
/** Months until the benefits are all there. */
const RAMP_MONTHS = 14;

type Entry = Omit<LedgerEntryRow, "externalId" | "date">;

/** What sales, marketing and the CRM cost and brought, month by month; entries are booked on fixed days. */
export function generateLedger(world: World): void {
  const random = world.random.fork("ledger");
  const first = world.calendar.months[0];
  if (first) {
    const note = "Introduction of the CRM: set-up, migration, training";
    book(world, first.from, { ...blank, kind: "cost", category: "crm", amount: CRM_INTRODUCTION, note });
  }
  for (const [index, month] of world.calendar.months.entries()) bookMonth(world, random, month, index);
}

const blank = { source: null, campaignExternalId: null, note: null };

const bookMonth = (world: World, random: Random, month: DemoMonth, index: number): void => {
  const grown = index / world.calendar.months.length;
  for (const { day, category, amount, raise, note } of MONTHLY_COSTS) {
    const sum = amount * (1 + raise * grown) * random.between(0.98, 1.02);
    book(world, dayIn(world, month, day), { ...blank, kind: "cost", category, amount: sum, note });
  }
  for (const [source, amount] of ADVERTISING) {
    // Paid half-way through the month and at its end, so that a month in progress is not a month without spending.
    for (const day of [14, 28]) {
      const sum = (amount / 2) * spendFactor(source, month.back) * random.between(0.94, 1.06);
      const campaignExternalId = campaignFor(world, source, month);
      const named = orMissing(random, source, 0.03);
      book(world, dayIn(world, month, day), {
        ...blank,
        kind: "cost",
        category: "advertising",
        amount: sum,
        source: named,
        campaignExternalId,
      });
    }
  }
  const won = world.records.deals.filter(
    (deal) =>
      deal.status === "won" &&
      deal.closedAt &&
      deal.closedAt >= world.calendar.instantAt(month.from) &&
      deal.closedAt < world.calendar.instantAt(month.to),
  );
  const commission = COMMISSION_RATE * won.reduce((sum, deal) => sum + deal.amount, 0);
  if (month.back > 0 && commission > 0) {
    const note = `Commission on ${won.length} deals won`;
    book(world, month.to - 1, {
      ...blank,
      kind: "cost",
      category: "commissions",
      amount: commission / world.scale,
      note,
    });
  }
  const ramp = Math.min(1, (index + 1) / RAMP_MONTHS);
  for (const [category, amount, note] of BENEFITS) {
    const sum = amount * ramp * random.between(0.92, 1.08);
    if (month.back > 0) book(world, month.to - 1, { ...blank, kind: "benefit", category, amount: sum, note });
  }
};

/** The day number of a day of the month, which may lie outside the demo. */
const dayIn = (world: World, month: DemoMonth, dayOfMonth: number): number => {
  const firstDate = Number(world.calendar.dateOf(month.from).slice(8, 10));
  return month.from - firstDate + dayOfMonth;
};

const book = (world: World, day: number, entry: Entry): void => {
  if (day < 0 || day >= world.calendar.days) return;
  world.records["ledger-entries"].push({
    externalId: numbered("B", world.records["ledger-entries"]),
    date: world.calendar.dateOf(day),
    ...entry,
    amount: money(entry.amount * world.scale),
  });
};

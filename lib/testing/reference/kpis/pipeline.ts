import { localDate } from "../local-dates";
import { type Period, type Span, spanOf, toDateOf, trailingYearOf } from "../periods";
import type { View } from "../view";
import type { Deal } from "../world";
import { durationKpi, money, percent, percentile, quotient, type ReferenceKpi, sum } from "./answer";
import { lies } from "./loyalty";
import { purchasersIn, purchasesIn } from "./sales";

const dayMs = 24 * 60 * 60 * 1000;

const wonIn = (view: View, period: Period): Deal[] =>
  view.deals.filter((deal) => deal.status === "won" && lies(view, deal.closedAt, spanOf(period)));

export const salesCycle = durationKpi("dealsWon", (view, period) =>
  wonIn(view, period).flatMap(({ openedAt, closedAt }) =>
    closedAt === null ? [] : [(closedAt.getTime() - openedAt.getTime()) / dayMs],
  ),
);

export const dealSize: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const won = wonIn(view, period);
    const wonAmount = money(won.map(({ cents }) => cents));
    return { parts: { wonAmount, dealsWon: won.length }, value: quotient(wonAmount, won.length) };
  },
  median: (view, period) => {
    const amounts = wonIn(view, period).map(({ cents }) => cents / 100);
    const median = percentile(amounts, 0.5);
    return { parts: { median, dealsWon: amounts.length }, value: median };
  },
};

/** Deals open when the period's read days are over; what happens on the next day comes after. */
const openAfter = (view: View, period: Period): Deal[] => {
  const isBefore = (at: Date) => localDate(at, view.world.timeZone) < period.readTo;
  return view.deals.filter(
    ({ openedAt, closedAt }) => isBefore(openedAt) && (closedAt === null || !isBefore(closedAt)),
  );
};

export const pipeline: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const open = openAfter(view, period);
    const openAmount = money(open.map(({ cents }) => cents));
    return { parts: { openAmount, openDeals: open.length }, value: openAmount };
  },
  weighted: (view, period) => {
    const open = openAfter(view, period);
    const weightedAmount = sum(
      open.flatMap(({ cents, probability }) =>
        probability === null ? [] : [((cents / 100) * probability) / 100],
      ),
    );
    const withoutProbability = open.filter(({ probability }) => probability === null).length;
    return { parts: { weightedAmount, openDeals: open.length, withoutProbability }, value: weightedAmount };
  },
};

const repeated = (view: View, span: Span) => {
  const counts = new Map<string, number>();
  for (const { customer } of purchasesIn(view, span)) {
    if (customer !== null) counts.set(customer, (counts.get(customer) ?? 0) + 1);
  }
  const repeatPurchasers = [...counts.values()].filter((count) => count >= 2).length;
  const purchasers = purchasersIn(view, span);
  return { parts: { purchasers, repeatPurchasers }, value: percent(repeatPurchasers, purchasers) };
};

export const purchaseLoyalty: Record<string, ReferenceKpi> = {
  default: (view, period) => repeated(view, trailingYearOf(period)),
  lifetime: (view, period) => repeated(view, toDateOf(period)),
};

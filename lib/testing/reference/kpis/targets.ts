import { addDays, addMonths, daysBetween, localDate } from "../local-dates";
import { nextOf, type Span, spanOf } from "../periods";
import type { View } from "../view";
import type { Deal, SalesTarget } from "../world";
import { money, percent, quotient, type ReferenceKpi, sum } from "./answer";
import { lies } from "./loyalty";

/** Of a target, in ten-thousandths, what the first days of its month come to: half of one is rounded up. */
const ofFirstDays = ({ cents, month }: SalesTarget, days: number): bigint => {
  const all = BigInt(daysBetween(month, addMonths(month, 1)));
  return (2n * BigInt(cents) * 100n * BigInt(days) + all) / (2n * all);
};

/** The targets of the days of a span, day by day. */
const targetOf = (view: View, { from, to }: Span): number =>
  sum(
    view.salesTargets.map((target) => {
      let tenThousandths = 0n;
      const monthEnd = addMonths(target.month, 1);
      for (let day = target.month, index = 0; day < monthEnd; day = addDays(day, 1), index++) {
        if (day < from || day >= to) continue;
        tenThousandths += ofFirstDays(target, index + 1) - ofFirstDays(target, index);
      }
      return Number(tenThousandths);
    }),
  ) / 10_000;

export const attainment: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const won = view.deals.filter(
      (deal) => deal.status === "won" && lies(view, deal.closedAt, spanOf(period)),
    );
    const wonAmount = money(won.map(({ cents }) => cents));
    const target = targetOf(view, spanOf(period));
    return { parts: { wonAmount, target, dealsWon: won.length }, value: percent(wonAmount, target) };
  },
};

const openWhenBegins = (view: View, date: string, { openedAt, closedAt }: Deal): boolean => {
  const dateOf = (at: Date) => localDate(at, view.world.timeZone);
  return dateOf(openedAt) < date && (closedAt === null || dateOf(closedAt) >= date);
};

export const coverage: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const next = nextOf(period);
    const open = view.deals.filter((deal) => openWhenBegins(view, period.readTo, deal));
    const due = (span: Span) =>
      money(open.filter((deal) => lies(view, deal.expectedCloseAt, span)).map(({ cents }) => cents));
    const dueNext = due(next);
    const targetNext = targetOf(view, next);
    return {
      parts: {
        dueNext,
        dueThisPeriod: due({ from: period.readTo, to: next.from }),
        dueUntilNextEnds: due({ from: period.readTo, to: next.to }),
        targetNext,
      },
      value: quotient(dueNext, targetNext),
    };
  },
};

import { type Period, previousOf, type Span, spanOf, yearBeforeOf } from "../periods";
import type { View } from "../view";
import type { Lead } from "../world";
import { money, percent, quotient, type ReferenceKpi } from "./answer";
import { customersWhenBegins, lies } from "./loyalty";

export const purchasesIn = (view: View, span: Span) =>
  view.purchases.filter((purchase) => lies(view, purchase.at, span));

export const revenueIn = (view: View, span: Span): number =>
  money(purchasesIn(view, span).map((purchase) => purchase.cents));

/** Different customers among purchases; those of nobody known are not among them. */
export const purchasersIn = (view: View, span: Span): number =>
  new Set(purchasesIn(view, span).flatMap(({ customer }) => (customer === null ? [] : [customer]))).size;

export const revenue: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const purchases = purchasesIn(view, spanOf(period)).length;
    const amount = revenueIn(view, spanOf(period));
    return { parts: { revenue: amount, purchases }, value: amount };
  },
  "won-deals": (view, period) => {
    const deals = view.wonDeals.filter((deal) => lies(view, deal.closedAt, spanOf(period)));
    const amount = money(deals.map((deal) => deal.cents));
    return { parts: { revenue: amount, purchases: deals.length }, value: amount };
  },
  orders: (view, period) => {
    const orders = view.orders.filter((order) => lies(view, order.orderedAt, spanOf(period)));
    const amount = money(orders.map((order) => order.cents));
    return { parts: { revenue: amount, purchases: orders.length }, value: amount };
  },
};

const growth = (view: View, period: Period, before: Period) => {
  const now = revenueIn(view, spanOf(period));
  const revenueBefore = revenueIn(view, spanOf(before));
  const value = revenueBefore > 0 ? ((now - revenueBefore) / revenueBefore) * 100 : null;
  return { parts: { revenue: now, revenueBefore }, value };
};

export const salesGrowth: Record<string, ReferenceKpi> = {
  default: (view, period) => growth(view, period, previousOf(period)),
  "year-over-year": (view, period) => growth(view, period, yearBeforeOf(period)),
};

export const revenuePerCustomer: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const amount = revenueIn(view, spanOf(period));
    const customersAtEnd = customersWhenBegins(view, period.readTo).length;
    return { parts: { revenue: amount, customersAtEnd }, value: quotient(amount, customersAtEnd) };
  },
  "average-base": (view, period) => {
    const amount = revenueIn(view, spanOf(period));
    const customersAtStart = customersWhenBegins(view, period.start).length;
    const customersAtEnd = customersWhenBegins(view, period.readTo).length;
    const averageCustomers = (customersAtStart + customersAtEnd) / 2;
    return {
      parts: { revenue: amount, customersAtStart, customersAtEnd, averageCustomers },
      value: quotient(amount, averageCustomers),
    };
  },
  purchasing: (view, period) => {
    const amount = revenueIn(view, spanOf(period));
    const purchasers = purchasersIn(view, spanOf(period));
    return { parts: { revenue: amount, purchasers }, value: quotient(amount, purchasers) };
  },
};

const closedIn = (view: View, period: Period, status: "won" | "lost") =>
  view.deals.filter((deal) => deal.status === status && lies(view, deal.closedAt, spanOf(period)));

export const winRate: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const won = closedIn(view, period, "won").length;
    const lost = closedIn(view, period, "lost").length;
    return { parts: { won, lost, closed: won + lost }, value: percent(won, won + lost) };
  },
  "value-weighted": (view, period) => {
    const won = closedIn(view, period, "won");
    const lost = closedIn(view, period, "lost");
    const wonAmount = money(won.map((deal) => deal.cents));
    const lostAmount = money(lost.map((deal) => deal.cents));
    return { parts: { wonAmount, lostAmount }, value: percent(wonAmount, wonAmount + lostAmount) };
  },
};

const leadsBy = (view: View, period: Period, step: "createdAt" | "qualifiedAt" | "convertedAt"): Lead[] =>
  view.leads.filter((lead) => lies(view, lead[step], spanOf(period)));

const dayMs = 24 * 60 * 60 * 1000;

export const leadConversion: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const created = leadsBy(view, period, "createdAt");
    const leadsConverted = created.filter((lead) => lead.convertedAt !== null).length;
    return {
      parts: { leadsCreated: created.length, leadsConverted },
      value: percent(leadsConverted, created.length),
    };
  },
  "within-days": (view, period, { withinDays }) => {
    const created = leadsBy(view, period, "createdAt");
    const leadsConverted = created.filter(
      ({ createdAt, convertedAt }) =>
        convertedAt !== null && convertedAt.getTime() <= createdAt.getTime() + withinDays * dayMs,
    ).length;
    return {
      parts: { leadsCreated: created.length, leadsConverted },
      value: percent(leadsConverted, created.length),
    };
  },
  period: (view, period) => {
    const leadsCreated = leadsBy(view, period, "createdAt").length;
    const leadsConverted = leadsBy(view, period, "convertedAt").length;
    return { parts: { leadsCreated, leadsConverted }, value: percent(leadsConverted, leadsCreated) };
  },
};

export const salesConversion: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const dealsWon = closedIn(view, period, "won").length;
    const leadsCreated = leadsBy(view, period, "createdAt").length;
    return { parts: { dealsWon, leadsCreated }, value: percent(dealsWon, leadsCreated) };
  },
  prospects: (view, period) => {
    const dealsWon = closedIn(view, period, "won").length;
    const leadsQualified = leadsBy(view, period, "qualifiedAt").length;
    return { parts: { dealsWon, leadsQualified }, value: percent(dealsWon, leadsQualified) };
  },
};

export const leadsCreated: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const created = leadsBy(view, period, "createdAt").length;
    return { parts: { leadsCreated: created }, value: created };
  },
  qualified: (view, period) => {
    const qualified = leadsBy(view, period, "qualifiedAt").length;
    return { parts: { leadsQualified: qualified }, value: qualified };
  },
};

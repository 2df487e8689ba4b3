import { addDays } from "../local-dates";
import { type Period, type Span, spanOf, toDateOf, trailingYearOf } from "../periods";
import type { View } from "../view";
import { type Answer, money, percent, quotient, type ReferenceKpi } from "./answer";
import { acquiredIn, customersWhenBegins, lostIn } from "./loyalty";
import { predictedLifetimeValue } from "./predicted";
import { purchasersIn, purchasesIn, revenueIn } from "./sales";

const booked = (view: View, span: Span, kind: "cost" | "benefit", categories: readonly string[]): number =>
  money(
    view.ledgerEntries
      .filter((entry) => entry.kind === kind && categories.includes(entry.category))
      .filter((entry) => entry.date >= span.from && entry.date < span.to)
      .map((entry) => entry.cents),
  );

const paid = ["advertising", "promotions"];
const salesAndMarketing = [...paid, "salaries", "commissions", "tools"];

/** Median days from opened to won over all of the organization's won deals, to the nearest whole day. */
export const salesCycleDays = ({ world }: View): number | null => {
  const days = world.deals
    .flatMap(({ status, openedAt, closedAt }) =>
      status === "won" && closedAt ? [(closedAt.getTime() - openedAt.getTime()) / 86_400_000] : [],
    )
    .sort((a, b) => a - b);
  const low = days[Math.floor((days.length - 1) / 2)];
  const high = days[Math.ceil((days.length - 1) / 2)];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
};

const costPerCustomer = (view: View, period: Period, acquisitionCost: number | null): Answer => {
  const customersAcquired = acquiredIn(view, spanOf(period)).length;
  const value = acquisitionCost === null ? null : quotient(acquisitionCost, customersAcquired);
  return { parts: { acquisitionCost, customersAcquired }, value };
};

export const acquisitionCost: Record<string, ReferenceKpi> = {
  default: (view, period) =>
    costPerCustomer(view, period, booked(view, spanOf(period), "cost", salesAndMarketing)),
  paid: (view, period) => costPerCustomer(view, period, booked(view, spanOf(period), "cost", paid)),
  lagged: (view, period) => {
    const cycle = salesCycleDays(view);
    if (cycle === null) return costPerCustomer(view, period, null);
    const span = { from: addDays(period.start, -cycle), to: addDays(period.readTo, -cycle) };
    return costPerCustomer(view, period, booked(view, span, "cost", salesAndMarketing));
  },
};

const overTrailingYear = (view: View, period: Period, capYears: number): Answer => {
  const year = trailingYearOf(period);
  const revenue = revenueIn(view, year);
  const purchases = purchasesIn(view, year).length;
  const purchasers = purchasersIn(view, year);
  const customersAtStart = customersWhenBegins(view, year.from).length;
  const lostCustomers = lostIn(view, year).length;
  const averagePurchaseValue = quotient(revenue, purchases);
  const purchasesPerYear = quotient(purchases, purchasers);
  const uncapped = lostCustomers === 0 ? Number.POSITIVE_INFINITY : customersAtStart / lostCustomers;
  const lifespanYears = customersAtStart === 0 ? null : Math.min(capYears, uncapped);
  const value =
    averagePurchaseValue === null || purchasesPerYear === null || lifespanYears === null
      ? null
      : averagePurchaseValue * purchasesPerYear * lifespanYears;
  const read = { revenue, purchases, purchasers, customersAtStart, lostCustomers };
  return { parts: { ...read, averagePurchaseValue, purchasesPerYear, lifespanYears }, value };
};

export const lifetimeValue: Record<string, ReferenceKpi> = {
  default: (view, period, { lifespanCapYears }) => overTrailingYear(view, period, lifespanCapYears),
  margin: (view, period, { lifespanCapYears }) => {
    const { parts, value } = overTrailingYear(view, period, lifespanCapYears);
    const margin = view.world.grossMarginPercent;
    return { parts, value: value === null || margin === null ? null : (value * margin) / 100 };
  },
  historic: (view, period) => {
    const revenue = revenueIn(view, toDateOf(period));
    const customersEverAcquired = new Set(acquiredIn(view, toDateOf(period)).map(({ customer }) => customer))
      .size;
    return { parts: { revenue, customersEverAcquired }, value: quotient(revenue, customersEverAcquired) };
  },
  predictive: predictedLifetimeValue,
};

export const lifetimeValueToCost: Record<string, ReferenceKpi> = {
  default: (view, period, knowledge) => {
    // Before it has begun nothing is known of a period, so neither has a value yet.
    const answerOf = (kpi: ReferenceKpi | undefined) =>
      period.begun ? (kpi?.(view, period, knowledge).value ?? null) : null;
    const customerLifetimeValue = answerOf(lifetimeValue.default);
    const customerAcquisitionCost = answerOf(acquisitionCost.default);
    const known = customerLifetimeValue !== null && customerAcquisitionCost !== null;
    return {
      parts: { customerLifetimeValue, customerAcquisitionCost },
      value: known ? quotient(customerLifetimeValue, customerAcquisitionCost) : null,
    };
  },
};

const returnOf = (view: View, span: Span): Answer => {
  const benefits = booked(view, span, "benefit", ["increased-sales", "reduced-cost", "satisfaction"]);
  const cost = booked(view, span, "cost", ["crm"]);
  return { parts: { benefits, cost }, value: percent(benefits - cost, cost) };
};

export const crmRoi: Record<string, ReferenceKpi> = {
  default: (view, period) => returnOf(view, toDateOf(period)),
  period: (view, period) => returnOf(view, spanOf(period)),
};

import { runsWhenBegins, type Spell } from "../customers";
import { addMonths, localDate } from "../local-dates";
import { type Span, spanOf } from "../periods";
import { purchasesOfCustomer, type View } from "../view";
import { money, percent, type ReferenceKpi } from "./answer";

export const lies = (view: View, at: Date | null, { from, to }: Span): boolean => {
  if (at === null) return false;
  const date = localDate(at, view.world.timeZone);
  return date >= from && date < to;
};

export const customersWhenBegins = (view: View, date: string): Spell[] =>
  view.spells.filter((spell) => runsWhenBegins(spell, date, view.world.timeZone));

export const acquiredIn = (view: View, span: Span): Spell[] =>
  view.spells.filter((spell) => lies(view, spell.startedAt, span));

export const lostIn = (view: View, span: Span): Spell[] =>
  customersWhenBegins(view, span.from).filter((spell) => lies(view, spell.endedAt, span));

const purchasedIn = (view: View, spell: Spell, span: Span): boolean =>
  purchasesOfCustomer(view, spell.customer).some((purchase) => lies(view, purchase.at, span));

const revenueOfYearBefore = (view: View, spells: Spell[], date: string): number => {
  const year = { from: addMonths(date, -12), to: date };
  return money(
    spells.flatMap((spell) =>
      purchasesOfCustomer(view, spell.customer)
        .filter((purchase) => lies(view, purchase.at, year))
        .map((purchase) => purchase.cents),
    ),
  );
};

export const retention: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const span = spanOf(period);
    const customersAtStart = customersWhenBegins(view, span.from).length;
    const customersAtEnd = customersWhenBegins(view, span.to).length;
    const customersAcquired = acquiredIn(view, span).length;
    const value = percent(customersAtEnd - customersAcquired, customersAtStart);
    return { parts: { customersAtStart, customersAtEnd, customersAcquired }, value };
  },
  "end-over-start": (view, period) => {
    const customersAtStart = customersWhenBegins(view, period.start).length;
    const customersAtEnd = customersWhenBegins(view, period.readTo).length;
    return { parts: { customersAtStart, customersAtEnd }, value: percent(customersAtEnd, customersAtStart) };
  },
  "start-cohort": (view, period) => {
    const atStart = customersWhenBegins(view, period.start);
    const atEnd = new Set(customersWhenBegins(view, period.readTo).map((spell) => spell.customer));
    const customersAtBothEnds = atStart.filter((spell) => atEnd.has(spell.customer)).length;
    const value = percent(customersAtBothEnds, atStart.length);
    return { parts: { customersAtStart: atStart.length, customersAtBothEnds }, value };
  },
  repurchase: (view, period) => {
    const atStart = customersWhenBegins(view, period.start);
    const repurchasers = atStart.filter((spell) => purchasedIn(view, spell, spanOf(period))).length;
    return {
      parts: { customersAtStart: atStart.length, repurchasers },
      value: percent(repurchasers, atStart.length),
    };
  },
};

export const churn: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const customersAtStart = customersWhenBegins(view, period.start).length;
    const customersLost = lostIn(view, spanOf(period)).length;
    return { parts: { customersAtStart, customersLost }, value: percent(customersLost, customersAtStart) };
  },
  complement: (view, period, knowledge) => {
    // Before it has begun nothing is known of a period, so its retention is no number to subtract.
    const kept = period.begun ? (retention.default?.(view, period, knowledge).value ?? null) : null;
    return { parts: { customerRetentionRate: kept }, value: kept === null ? null : 100 - kept };
  },
  revenue: (view, period) => {
    const atStart = customersWhenBegins(view, period.start);
    const lost = lostIn(view, spanOf(period));
    const revenueAtStart = revenueOfYearBefore(view, atStart, period.start);
    const revenueLost = revenueOfYearBefore(view, lost, period.start);
    return {
      parts: { revenueAtStart, revenueLost, customersLost: lost.length, customersAtStart: atStart.length },
      value: percent(revenueLost, revenueAtStart),
    };
  },
};

export const newCustomers: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const customersAcquired = acquiredIn(view, spanOf(period)).length;
    return { parts: { customersAcquired }, value: customersAcquired };
  },
};

export const activeCustomers: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const customersAtEnd = customersWhenBegins(view, period.readTo).length;
    return { parts: { customersAtEnd }, value: customersAtEnd };
  },
};

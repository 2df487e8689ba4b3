import { localDate } from "../local-dates";
import { type Period, spanOf } from "../periods";
import type { View } from "../view";
import type { Ticket } from "../world";
import { durationKpi, percent, type ReferenceKpi } from "./answer";
import { lies } from "./loyalty";

const hourMs = 60 * 60 * 1000;

const openedIn = (view: View, period: Period): Ticket[] =>
  view.tickets.filter((ticket) => lies(view, ticket.openedAt, spanOf(period)));

const hours = (from: Date, to: Date | null): number[] =>
  to === null ? [] : [(to.getTime() - from.getTime()) / hourMs];

export const supportResponse: Record<string, ReferenceKpi> = {
  default: (view, period, { targetHours }) => {
    const due = openedIn(view, period).filter(
      ({ openedAt }) => openedAt.getTime() + targetHours * hourMs <= view.world.asOf.getTime(),
    );
    const answered = due.filter(({ openedAt, firstRespondedAt }) =>
      hours(openedAt, firstRespondedAt).some((wait) => wait <= targetHours),
    ).length;
    return { parts: { opened: due.length, answered }, value: percent(answered, due.length) };
  },
  "ever-answered": (view, period) => {
    const opened = openedIn(view, period);
    const answered = opened.filter((ticket) => ticket.firstRespondedAt !== null).length;
    return { parts: { opened: opened.length, answered }, value: percent(answered, opened.length) };
  },
};

export const firstResponse = durationKpi("answered", (view, period) =>
  openedIn(view, period).flatMap((ticket) => hours(ticket.openedAt, ticket.firstRespondedAt)),
);

export const resolution = durationKpi("resolved", (view, period) =>
  view.tickets
    .filter((ticket) => lies(view, ticket.resolvedAt, spanOf(period)))
    .flatMap((ticket) => hours(ticket.openedAt, ticket.resolvedAt)),
);

/** Whether the ticket is open when the date begins; what happens that day comes after. */
const isOpenWhenBegins = (view: View, ticket: Ticket, date: string): boolean => {
  const isBefore = (at: Date | null) => at !== null && localDate(at, view.world.timeZone) < date;
  if (!isBefore(ticket.openedAt)) return false;
  if (!isBefore(ticket.resolvedAt)) return true;
  const { resolvedAt, reopenedAt } = ticket;
  return resolvedAt !== null && reopenedAt !== null && reopenedAt >= resolvedAt && isBefore(reopenedAt);
};

export const backlog: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const open = view.tickets.filter((ticket) => isOpenWhenBegins(view, ticket, period.readTo)).length;
    return { parts: { openTickets: open }, value: open };
  },
};

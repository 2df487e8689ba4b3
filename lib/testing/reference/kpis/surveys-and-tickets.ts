import { type Period, spanOf } from "../periods";
import type { View } from "../view";
import type { SurveyResponse, Ticket } from "../world";
import { percent, type ReferenceKpi, sum } from "./answer";
import { lies } from "./loyalty";

const answersIn = (view: View, kind: "csat" | "nps", period: Period): SurveyResponse[] =>
  view.surveyResponses.filter(
    (response) => response.kind === kind && lies(view, response.submittedAt, spanOf(period)),
  );

/** The scores that are satisfied, scale by scale, as the catalogue lists them. */
const satisfiedScores: Record<string, readonly number[]> = {
  "1-5": [4, 5],
  "1-7": [6, 7],
  "1-10": [9, 10],
  "1-3": [3],
  "0-1": [1],
};
const isSatisfied = ({ score, scaleMin, scaleMax }: SurveyResponse): boolean =>
  satisfiedScores[`${scaleMin}-${scaleMax}`]?.includes(score) ?? false;

export const csat: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const answers = answersIn(view, "csat", period);
    const satisfied = answers.filter(isSatisfied).length;
    return { parts: { answers: answers.length, satisfied }, value: percent(satisfied, answers.length) };
  },
  "mean-score": (view, period) => {
    const answers = answersIn(view, "csat", period);
    const scoreShares = sum(answers.map(({ score, scaleMax }) => score / scaleMax));
    return { parts: { answers: answers.length, scoreShares }, value: percent(scoreShares, answers.length) };
  },
  "top-box": (view, period) => {
    const answers = answersIn(view, "csat", period);
    const topBox = answers.filter(({ score, scaleMax }) => score === scaleMax).length;
    return { parts: { answers: answers.length, topBox }, value: percent(topBox, answers.length) };
  },
};

export const nps: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const scores = answersIn(view, "nps", period).map(({ score }) => score);
    const promoters = scores.filter((score) => score === 9 || score === 10).length;
    const passives = scores.filter((score) => score === 7 || score === 8).length;
    const detractors = scores.length - promoters - passives;
    return {
      parts: { promoters, passives, detractors },
      value: percent(promoters - detractors, scores.length),
    };
  },
};

const resolvedIn = (view: View, period: Period): Ticket[] =>
  view.tickets.filter((ticket) => lies(view, ticket.resolvedAt, spanOf(period)));

const weekMs = 7 * 24 * 60 * 60 * 1000;
const cameBack = ({ resolvedAt, reopenedAt }: Ticket): boolean => {
  if (resolvedAt === null || reopenedAt === null) return false;
  const wait = reopenedAt.getTime() - resolvedAt.getTime();
  return wait >= 0 && wait <= weekMs;
};
const atFirstContact = (tickets: Ticket[]): number =>
  tickets.filter((ticket) => ticket.contactCount === 1 && !cameBack(ticket)).length;

export const firstContactResolution: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const tickets = resolvedIn(view, period);
    const resolvedAtFirstContact = atFirstContact(tickets);
    return {
      parts: { resolved: tickets.length, resolvedAtFirstContact },
      value: percent(resolvedAtFirstContact, tickets.length),
    };
  },
  "one-contact": (view, period) => {
    const tickets = resolvedIn(view, period);
    const resolvedAtFirstContact = tickets.filter((ticket) => ticket.contactCount === 1).length;
    return {
      parts: { resolved: tickets.length, resolvedAtFirstContact },
      value: percent(resolvedAtFirstContact, tickets.length),
    };
  },
  "of-opened": (view, period) => {
    const opened = view.tickets.filter((ticket) => lies(view, ticket.openedAt, spanOf(period))).length;
    const resolvedAtFirstContact = atFirstContact(resolvedIn(view, period));
    return { parts: { opened, resolvedAtFirstContact }, value: percent(resolvedAtFirstContact, opened) };
  },
};

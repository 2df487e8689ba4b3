import type { Random } from "@/lib/testing/random";
import {
  type Campaign,
  type SampleCost,
  type SampleCustomer,
  type SampleResponse,
  type SampleTicket,
  supportPeople,
} from "./story-types";

const hourMs = 3_600_000;
const SUBJECTS = [
  "Login fails after the update",
  "Invoice shows the wrong address",
  "Sensor 4 stays silent",
  "How do I export a report?",
  "Please add a second user",
  "Übersicht lädt sehr langsam",
  "Delivery arrived damaged",
  'Button "Save" does nothing',
] as const;

const COMMENTS = [
  "Quick and friendly.",
  "Took a while, but solved.",
  "Schnelle Hilfe, danke!",
  null,
] as const;
const COMPLAINTS = [
  "Had to ask three times.",
  "Preis in € ist zu hoch",
  "Nobody called back, sadly.",
] as const;

const OPENED_FROM = new Date("2026-07-01T07:00:00Z").getTime();
const OPEN_SINCE = new Date("2026-11-05T00:00:00Z");

/** 32 tickets from July to November; the newest are still open. */
export const makeTickets = (random: Random, customers: readonly SampleCustomer[]): SampleTicket[] =>
  Array.from({ length: 32 }, (_, key) => {
    const openedAt = new Date(
      OPENED_FROM + Math.floor((key * 142) / 32) * 24 * hourMs + random.integer(0, 540) * 60_000,
    );
    const known = customers.filter(({ acquiredAt }) => acquiredAt < openedAt);
    const minutesToReply = Math.round(random.logNormal(70, 0.9)) + 3;
    const hoursToResolve = Math.round(random.logNormal(9, 0.8) * 10) / 10 + 0.5;
    const replied = openedAt.getTime() + minutesToReply * 60_000;
    return {
      key,
      subject: random.pick(SUBJECTS),
      customer: random.pick(known),
      owner: random.pick(supportPeople),
      channel: random.pick(["Phone", "Email", "Email", "Web"] as const),
      category: random.pick(["Question", "Problem", "Request"] as const),
      priority: random.pick(["High", "Medium", "Medium", "Low"] as const),
      openedAt,
      firstRespondedAt: new Date(replied),
      resolvedAt: openedAt < OPEN_SINCE ? new Date(replied + hoursToResolve * hourMs) : null,
      contacts: random.integer(1, 3),
      satisfaction:
        openedAt < OPEN_SINCE && random.chance(0.6) ? random.pick([5, 5, 4, 4, 4, 3, 2, 1] as const) : null,
    };
  });

const said = (random: Random, isGood: boolean) => (isGood ? random.pick(COMMENTS) : random.pick(COMPLAINTS));

/** A satisfaction answer for each ticket that was rated, and 14 recommendation scores. */
export const makeResponses = (
  random: Random,
  tickets: readonly SampleTicket[],
  customers: readonly SampleCustomer[],
): SampleResponse[] => {
  const csat = tickets.flatMap((ticket) =>
    ticket.satisfaction === null || ticket.resolvedAt === null
      ? []
      : [
          {
            kind: "csat" as const,
            score: ticket.satisfaction,
            submittedAt: new Date(ticket.resolvedAt.getTime() + random.integer(10, 600) * 60_000),
            comment: said(random, ticket.satisfaction > 3),
            customer: ticket.customer,
            ticket,
          },
        ],
  );
  const nps = customers.slice(0, 14).map((customer) => {
    const score = random.pick([10, 10, 9, 9, 8, 8, 7, 6, 4] as const);
    const days = random.integer(1, 20);
    const submittedAt = new Date(Date.UTC(2026, 10, days, 8 + random.integer(0, 8), random.integer(0, 59)));
    return {
      kind: "nps" as const,
      score,
      submittedAt,
      comment: said(random, score > 6),
      customer,
      ticket: null,
    };
  });
  return [...csat, ...nps]
    .toSorted((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime())
    .map((response, key) => ({ key, ...response }));
};

const MONTHS = ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"] as const;

/** Monthly costs, what each campaign cost on its last day, and two benefits. */
export const makeCosts = (campaigns: readonly Campaign[]): SampleCost[] => {
  const monthly = MONTHS.flatMap((month, index) =>
    (
      [
        ["advertising", 1850.5 + index * 120, "Advertisement", "Search and social ads"],
        ["salaries", 11_800, null, "Sales salaries, share of new customers"],
        ["commissions", 1240 + index * 85.25, null, "Commissions"],
        ["crm", 690, null, "Licences of the CRM"],
      ] as const
    ).map(([category, amount, source, note]) => ({
      date: `${month}-01`,
      kind: "cost" as const,
      category,
      amount,
      source,
      campaign: null,
      note,
    })),
  );
  const promotions = campaigns.map((campaign) => ({
    date: campaign.endsOn,
    kind: "cost" as const,
    category: "promotions",
    amount: campaign.spent,
    source: campaign.type,
    campaign,
    note: campaign.name,
  }));
  const benefits = (["2026-09-30", "2026-10-31"] as const).map((date, index) => ({
    date,
    kind: "benefit" as const,
    category: "reduced-cost",
    amount: 900 + index * 150,
    source: null,
    campaign: null,
    note: "Hours saved by templates",
  }));
  return [...monthly, ...promotions, ...benefits]
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map((cost, key) => ({ key, ...cost }));
};

import { createRandom, type Random } from "@/lib/testing/random";
import { makeCompany, makePerson } from "../names";
import { makeCosts, makeResponses, makeTickets } from "./story-service";
import {
  type Campaign,
  campaignPlan,
  industries,
  type Lead,
  lostReasons,
  nextSteps,
  type SampleCustomer,
  type SampleDeal,
  type SampleOrder,
  type SampleStory,
  salesPeople,
  segments,
  sources,
  towns,
} from "./story-types";

/** The day on which the sample company is seen; nothing in it happens later. */
export const SEEN_ON = new Date("2026-11-21T00:00:00Z");
const BEGIN = new Date("2026-06-01T00:00:00Z");
const dayMs = 86_400_000;

/** A working moment, whole minutes, so many days after another. */
export const daysAfter = (from: Date, days: number, random: Random): Date => {
  const day = new Date(Math.floor(from.getTime() / dayMs + days) * dayMs);
  return new Date(day.getTime() + random.integer(7 * 60, 16 * 60) * 60_000);
};

const isPast = (moment: Date) => moment < SEEN_ON;

const openStages = [
  ["qualification", 10],
  ["analysis", 20],
  ["proposal", 75],
  ["negotiation", 90],
] as const;

const makeCustomer = (random: Random, index: number, acquiredAt: Date, lead: Lead | null): SampleCustomer => {
  const fresh = makeCompany(random);
  const [town, region, country] = random.pick(towns);
  return {
    key: index,
    name: lead?.company ?? fresh.name,
    domain: lead?.domain ?? fresh.domain,
    segment: random.pick(segments),
    industry: random.pick(industries),
    town,
    region,
    country,
    source: lead?.source ?? random.pick(sources),
    owner: lead?.owner ?? random.pick(salesPeople),
    createdAt: new Date(acquiredAt.getTime() - 30 * dayMs),
    acquiredAt,
  };
};

const makeLeads = (random: Random, campaigns: readonly Campaign[]): Lead[] =>
  Array.from({ length: 36 }, (_, key) => {
    const company = makeCompany(random);
    const person = makePerson(random, company.domain);
    const [firstName = "", ...rest] = person.name.split(" ");
    const [town, region, country] = random.pick(towns);
    const createdAt = daysAfter(BEGIN, Math.floor((key * 165) / 36), random);
    const begun = campaigns.filter(({ startsOn }) => new Date(startsOn) <= createdAt);
    const qualifies = key % 3 !== 1;
    const qualifiedAt = qualifies ? daysAfter(createdAt, random.integer(2, 9), random) : null;
    return {
      key,
      firstName,
      lastName: rest.join(" "),
      email: person.email,
      company: company.name,
      domain: company.domain,
      town,
      region,
      country,
      source: random.pick(sources),
      owner: random.pick(salesPeople),
      campaign: begun.length > 0 && random.chance(0.6) ? random.pick(begun) : null,
      createdAt,
      qualifiedAt: qualifiedAt && isPast(qualifiedAt) ? qualifiedAt : null,
      isLost: !qualifies && random.chance(0.5),
      deal: null,
      customer: null,
    };
  });

const dealOf = (random: Random, key: number, openedAt: Date, from: Partial<SampleDeal>): SampleDeal => {
  const closes = daysAfter(openedAt, random.integer(12, 55), random);
  const isClosed = isPast(closes);
  const outcome = key % 5 < 3 ? "won" : "lost";
  const status = isClosed ? outcome : "open";
  const reached = random.integer(1, openStages.length);
  const span = Math.min(closes.getTime(), SEEN_ON.getTime()) - openedAt.getTime();
  const history = openStages.slice(0, status === "won" ? openStages.length : reached).map(([stage], at) => ({
    stage,
    enteredAt:
      at === 0 ? openedAt : new Date(openedAt.getTime() + Math.floor((span * at) / 5 / 60_000) * 60_000),
  }));
  const [stage, probability] = openStages[reached - 1] ?? openStages[0];
  return {
    key,
    name: "",
    customer: null,
    lead: null,
    campaign: null,
    source: random.pick(sources),
    owner: random.pick(salesPeople),
    amount: random.integer(9, 240) * 100 + (key % 4 === 0 ? 49.5 : 0),
    openedAt,
    expectedOn: isClosed ? closes : daysAfter(SEEN_ON, random.integer(5, 60), random),
    closedAt: isClosed ? closes : null,
    status,
    stage: isClosed ? outcome : stage,
    probability: status === "won" ? 100 : status === "lost" ? 0 : probability,
    lostReason: status === "lost" ? random.pick(lostReasons) : null,
    nextStep: status === "open" ? random.pick(nextSteps) : null,
    history: isClosed ? [...history, { stage: outcome, enteredAt: closes }] : history,
    ...from,
  };
};

/** A small company's half year, the same on every machine: what the sample files of all systems tell. */
export function sampleStory(): SampleStory {
  const random = createRandom("crm samples");
  const campaigns = campaignPlan();
  const leads = makeLeads(random.fork("leads"), campaigns);
  const customers: SampleCustomer[] = [];
  const deals: SampleDeal[] = [];
  const selling = random.fork("deals");
  for (let index = 0; index < 8; index += 1) {
    customers.push(makeCustomer(selling, index, daysAfter(BEGIN, -90 + index * 11, selling), null));
  }
  for (const lead of leads) {
    if (lead.qualifiedAt === null) continue;
    const { source, owner, campaign } = lead;
    const deal = dealOf(selling, deals.length, lead.qualifiedAt, { lead, source, owner, campaign });
    deal.name = `${lead.company} – first order`;
    lead.deal = deal;
    if (deal.status === "won" && deal.closedAt) {
      deal.customer = makeCustomer(selling, customers.length, deal.closedAt, lead);
      lead.customer = deal.customer;
      customers.push(deal.customer);
    }
    deals.push(deal);
  }
  for (const [index, customer] of customers.slice(0, 8).entries()) {
    const openedAt = daysAfter(BEGIN, 8 + index * 17, selling);
    const name = `${customer.name} – ${index % 2 === 0 ? "renewal" : "extension"}`;
    deals.push(
      dealOf(selling, deals.length, openedAt, {
        customer,
        name,
        owner: customer.owner,
        source: customer.source,
      }),
    );
  }
  const buying = random.fork("orders");
  const orders: SampleOrder[] = customers.flatMap((customer) =>
    Array.from({ length: buying.integer(1, 3) }, () => ({
      customer,
      orderedAt: daysAfter(
        customer.acquiredAt > BEGIN ? customer.acquiredAt : BEGIN,
        buying.integer(0, 150),
        buying,
      ),
      amount: buying.integer(4, 90) * 50 + 9.9,
    })).filter(({ orderedAt }) => isPast(orderedAt)),
  );
  orders.sort((a, b) => a.orderedAt.getTime() - b.orderedAt.getTime());
  const tickets = makeTickets(random.fork("tickets"), customers);
  const responses = makeResponses(random.fork("responses"), tickets, customers);
  return {
    campaigns,
    leads,
    customers,
    deals,
    orders: orders.map((order, key) => ({ ...order, key })),
    tickets,
    responses,
    costs: makeCosts(campaigns),
  };
}

import { describe, expect, it } from "vitest";
import { localDateOf } from "@/lib/time";
import { company, salesTeamOf } from "./company";
import { generateDemo } from "./generate";
import { acquisitionCostOf, csatOf, winRateOf } from "./plain-kpis";
import { slumpMonths } from "./stories";

const today = "2026-11-22";
const records = generateDemo({ today, days: 1096, scale: 1 });
const monthOf = (instant: Date) => localDateOf(instant, company.timeZone).slice(0, 7);
/** The month so many back from November 2026: "2026-10" is 1. */
const month = (back: number) => new Date(Date.UTC(2026, 10 - back, 1)).toISOString().slice(0, 7);
const months = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => month(from - index));
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ordersIn = (wanted: readonly string[]) =>
  records.orders.filter((order) => wanted.includes(monthOf(order.orderedAt)));
const sum = (amounts: readonly { amount: number }[]) =>
  amounts.reduce((total, { amount }) => total + amount, 0);

describe("the demo company's records", () => {
  it("are the same for the same day, days and scale, and others on another day", () => {
    expect(generateDemo({ today, days: 1096, scale: 1 })).toEqual(records);
    expect(generateDemo({ today: "2026-11-23", days: 1096, scale: 1 })).not.toEqual(records);
  });

  it("are about 25,000 in three years, and twice the customers make about twice the leads and tickets", () => {
    const total = Object.values(records).reduce((count, rows) => count + rows.length, 0);
    expect(total).toBeGreaterThan(22_000);
    expect(total).toBeLessThan(28_000);
    const twice = generateDemo({ today, days: 1096, scale: 2 });
    expect(twice.leads.length / records.leads.length).toBeCloseTo(2, 1);
    expect(twice.tickets.length / records.tickets.length).toBeCloseTo(2, 0);
  });

  it("have unique external ids within each type", () => {
    for (const rows of Object.values(records)) {
      expect(new Set(rows.map(({ externalId }) => externalId)).size).toBe(rows.length);
    }
  });

  it("hold nothing that happens on 22 November 2026 or later in Berlin, but for plans", () => {
    const plans = ["expectedCloseAt", "endsAt"];
    const end = new Date("2026-11-21T23:00:00Z");
    const late = Object.values(records).flatMap((rows) =>
      rows.flatMap((row) =>
        Object.entries(row).filter(
          ([field, value]) =>
            !plans.includes(field) &&
            (value instanceof Date ? value >= end : field === "date" && String(value) >= today),
        ),
      ),
    );
    expect(late).toEqual([]);
  });

  it("never run backwards: no close before the open, no answer before the question, no order after leaving", () => {
    const inOrder = (...instants: (Date | null)[]) => {
      const known = instants.filter((instant) => instant !== null).map(Number);
      return known.every((instant, index) => index === 0 || instant >= (known[index - 1] ?? 0));
    };
    expect(records.deals.filter((deal) => !inOrder(deal.openedAt, deal.closedAt))).toEqual([]);
    expect(
      records.leads.filter((lead) => !inOrder(lead.createdAt, lead.qualifiedAt, lead.convertedAt)),
    ).toEqual([]);
    expect(records.customers.filter((customer) => !inOrder(customer.acquiredAt, customer.churnedAt))).toEqual(
      [],
    );
    expect(
      records.tickets.filter(
        (t) =>
          !inOrder(t.openedAt, t.firstRespondedAt, t.resolvedAt) ||
          !inOrder(t.firstRespondedAt, t.reopenedAt),
      ),
    ).toEqual([]);
    expect(records.deals.filter((deal) => (deal.status === "open") !== (deal.closedAt === null))).toEqual([]);
    expect(records.tickets.filter((ticket) => ticket.reopenedAt && !ticket.resolvedAt)).toEqual([]);
    const left = new Map(records.customers.map(({ externalId, churnedAt }) => [externalId, churnedAt]));
    const reorders = records.orders.filter((order) => {
      const churnedAt = left.get(order.customerExternalId);
      return churnedAt && order.orderedAt.getTime() > churnedAt.getTime() + 8 * 86_400_000;
    });
    expect(reorders).toEqual([]);
  });

  it("acquire a customer on the day its first deal is won", () => {
    const won = new Map(records.deals.map((deal) => [deal.leadExternalId, deal]));
    const converted = records.leads.filter((lead) => lead.convertedAt);
    expect(converted.length).toBeGreaterThan(200);
    for (const lead of converted) {
      const customer = records.customers.find(({ externalId }) => externalId === lead.customerExternalId);
      expect(customer?.acquiredAt).toEqual(lead.convertedAt);
      expect(won.get(lead.externalId)).toMatchObject({ status: "won", closedAt: lead.convertedAt });
    }
  });

  it("miss some fields: 1 to 8 % of leads without source, owner or segment, and some deals without customer", () => {
    for (const field of ["source", "ownerExternalId", "segment"] as const) {
      const share = records.leads.filter((lead) => lead[field] === null).length / records.leads.length;
      expect(share).toBeGreaterThan(0.01);
      expect(share).toBeLessThan(0.08);
    }
    expect(records.deals.some((deal) => deal.status === "won" && deal.customerExternalId === null)).toBe(
      true,
    );
    expect(records.owners.filter(({ team }) => team === null)).toHaveLength(1);
  });
});

describe("the demo company's weaknesses", () => {
  it("are few: chats without contact count in the last 60 days, 2 deals won for nothing, 1 to 4 overdue, 3 addresses twice", () => {
    const since = new Date("2026-09-22");
    const recent = records.tickets.filter(({ resolvedAt }) => resolvedAt && resolvedAt > since);
    const forgotten = (chat: boolean) => {
      const of = recent.filter(({ channel }) => (channel === "Chat") === chat);
      return of.filter(({ contactCount }) => contactCount === null).length / of.length;
    };
    expect(forgotten(true)).toBeGreaterThan(0.08);
    expect(forgotten(true)).toBeLessThan(0.35);
    expect(forgotten(false)).toBeLessThan(0.08);
    expect(records.deals.filter(({ status, amount }) => status === "won" && amount === 0)).toHaveLength(2);
    const overdue = records.deals.filter(
      ({ status, expectedCloseAt }) =>
        status === "open" && expectedCloseAt && expectedCloseAt < new Date("2026-10-22"),
    );
    expect(overdue.length).toBeGreaterThan(0);
    const addresses = records.customers.flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
    expect(addresses.length - new Set(addresses).size).toBe(3);
  });
});

describe("the demo company's stories", () => {
  it("season: December brings at least 15 % more orders than the months around it, August fewer leads than July and September", () => {
    for (const year of [2024, 2025]) {
      const orders = (name: string) => ordersIn([name]).length;
      const around = (orders(`${year}-11`) + orders(`${year + 1}-01`)) / 2;
      expect(orders(`${year}-12`)).toBeGreaterThan(1.15 * around);
      const leads = (name: string) => records.leads.filter((lead) => monthOf(lead.createdAt) === name).length;
      expect(leads(`${year}-08`)).toBeLessThan(Math.min(leads(`${year}-07`), leads(`${year}-09`)));
    }
  });

  it("slump: CSAT 7, 6 and 5 months back lies at least 8 points below the year's median, and has recovered since", () => {
    const year = months(12, 1).map((name) => csatOf(records, name) ?? Number.NaN);
    for (const back of slumpMonths) expect(csatOf(records, month(back))).toBeLessThan(median(year) - 8);
    expect(csatOf(records, month(1))).toBeGreaterThan(median(year) - 5);
  });

  it("slump: tickets rise by half and more, most of the release's by phone, and few are solved at first contact", () => {
    const tickets = (wanted: readonly string[]) =>
      records.tickets.filter((ticket) => wanted.includes(monthOf(ticket.openedAt)));
    const during = tickets(months(7, 5));
    expect(during.length).toBeGreaterThan(1.5 * tickets(months(10, 8)).length);
    const release = during.filter((ticket) => ticket.category === "Release 4.0");
    expect(release.filter((ticket) => ticket.channel === "Phone").length).toBeGreaterThan(release.length / 2);
    const atFirst = (of: typeof during) =>
      of.filter((ticket) => ticket.contactCount === 1).length / of.length;
    expect(atFirst(during)).toBeLessThan(atFirst(tickets(months(10, 8))) - 0.1);
  });

  it("paid social: what a customer from it costs at least doubles from last year's to this year's half", () => {
    const cost = (wanted: readonly string[]) => {
      const spent = records["ledger-entries"].filter(
        ({ source, date }) => source === "Paid social" && wanted.includes(date.slice(0, 7)),
      );
      const customers = records.customers.filter(
        ({ source, acquiredAt }) => source === "Paid social" && wanted.includes(monthOf(acquiredAt)),
      );
      return sum(spent) / customers.length;
    };
    expect(cost(months(6, 1))).toBeGreaterThan(2 * cost(months(24, 13)));
  });

  it("teams: South won more often and sold more until a year ago, North has since", () => {
    expect(winRateOf(records, months(24, 13), "South")).toBeGreaterThan(
      winRateOf(records, months(24, 13), "North") ?? 100,
    );
    expect(winRateOf(records, months(8, 1), "North")).toBeGreaterThan(
      winRateOf(records, months(8, 1), "South") ?? 100,
    );
    const owners = new Map(records.customers.map((c) => [c.externalId, salesTeamOf(c.ownerExternalId)]));
    const revenue = (team: string, wanted: readonly string[]) =>
      sum(ordersIn(wanted).filter((order) => owners.get(order.customerExternalId) === team));
    expect(revenue("South", months(24, 13))).toBeGreaterThan(revenue("North", months(24, 13)));
    expect(revenue("North", months(8, 1))).toBeGreaterThan(revenue("South", months(8, 1)));
  });

  it("values are believable: win rate 24–32 %, CAC 2,000–5,000 €, CSAT 78–88 % over the last year's calm months", () => {
    expect(winRateOf(records, months(12, 1))).toBeGreaterThan(24);
    expect(winRateOf(records, months(12, 1))).toBeLessThan(32);
    const calm = [...months(12, 8), ...months(3, 1)];
    for (const name of calm) {
      expect(csatOf(records, name)).toBeGreaterThan(75);
      expect(csatOf(records, name)).toBeLessThan(90);
      expect(acquisitionCostOf(records, name)).toBeGreaterThan(1500);
      expect(acquisitionCostOf(records, name)).toBeLessThan(6000);
    }
  });
});

import type { Random } from "@/lib/testing/random";
import type { DemoMonth } from "../calendar";
import { ownersOf } from "../company";
import { afterOfficeHours } from "../hours";
import { createCountQuota, createQuota } from "../quota";
import type { TicketRow } from "../rows";
import { slump } from "../stories";
import { type DemoCustomer, hasHappened, isActive, numbered, orMissing, type World } from "../world";

/** Tickets that an active customer opens on an average day. */
const TICKETS_A_DAY = 0.0043;
/** Further tickets in the slump, as a multiple of the usual number: the release's own. */
const RELEASE_TICKETS = 0.9;

const categories = [
  ["How-to", 0.31],
  ["Hardware", 0.22],
  ["Billing", 0.18],
  ["Bug", 0.18],
  ["Account", 0.11],
] as const;
const channels = [
  ["Email", 0.46],
  ["Phone", 0.31],
  ["Chat", 0.23],
] as const;
const releaseChannels = [
  ["Phone", 0.72],
  ["Email", 0.16],
  ["Chat", 0.12],
] as const;

/** How a ticket goes: shares and median office hours. */
const usual = { oneContact: 0.755, reopened: 0.05, responseHours: 2.1, workHours: 5 };
const release = { oneContact: 0.4, reopened: 0.16, responseHours: 5.5, workHours: 15 };

/** A ticket with what surveys need to know: when it was resolved, in day numbers. */
export type DemoTicket = { row: TicketRow; resolved: number; ofRelease: boolean };

/** Tickets day by day; the slump's extra ones are about Release 4.0, mostly by phone, and go badly. */
export function generateTickets(world: World): DemoTicket[] {
  const random = world.random.fork("tickets");
  const again = world.random.fork("tickets resolved again");
  const count = createCountQuota(random);
  const draws = { oneContact: createQuota(random), reopened: createQuota(random) };
  const tickets: DemoTicket[] = [];
  for (const month of world.calendar.months) {
    const active = world.customers.filter((customer) => isActive(customer, month.from));
    for (let day = month.from; day < month.to; day++) {
      const weekday = world.calendar.weekday(day) > 5 ? 0.16 : 1.34;
      const usualCount = active.length * TICKETS_A_DAY * weekday;
      const kinds = [false, true].map((ofRelease) => ({
        ofRelease,
        expected: ofRelease ? usualCount * RELEASE_TICKETS * slump(month.back) : usualCount,
      }));
      for (const { ofRelease, expected } of kinds) {
        for (let left = count(expected); left > 0; left--) {
          tickets.push(
            addTicket(world, random, { month, day, ofRelease, customer: random.pick(active), draws, again }),
          );
        }
      }
    }
  }
  return tickets;
}

type Incident = {
  month: DemoMonth;
  day: number;
  ofRelease: boolean;
  customer: DemoCustomer;
  draws: Record<"oneContact" | "reopened", (probability: number) => boolean>;
  /** Draws of what follows a reopening; of their own, so that they leave the rest as it is. */
  again: Random;
};

const addTicket = (world: World, random: Random, incident: Incident): DemoTicket => {
  const { calendar, records } = world;
  const { ofRelease, customer, draws } = incident;
  const way = ofRelease ? release : usual;
  // Support was overwhelmed: the release's tickets slowed down all others too.
  const load = ofRelease ? 1 : 1 + 0.6 * slump(incident.month.back);
  const opened = incident.day + Math.min(0.93, Math.max(0.25, random.normal(0.53, 0.12)));
  const responded = afterOfficeHours(calendar, opened, random.logNormal(way.responseHours * load, 0.8));
  const resolved = afterOfficeHours(calendar, responded, random.logNormal(way.workHours * load, 1));
  const oneContact = draws.oneContact(way.oneContact);
  const reopened = draws.reopened(way.reopened)
    ? resolved + random.between(0.3, 6)
    : Number.POSITIVE_INFINITY;
  // Opened again, a ticket takes at least one more contact, and is resolved a second time.
  const isOpenAgain = hasHappened(world, reopened);
  const secondly = isOpenAgain
    ? afterOfficeHours(calendar, reopened, incident.again.logNormal(way.workHours * load, 1))
    : resolved;
  const lastResolved = hasHappened(world, secondly) ? secondly : resolved;
  const moment = (at: number) => (hasHappened(world, at) ? calendar.instantAt(at) : null);
  const drawn = oneContact ? 1 : 2 + random.poisson(ofRelease ? 1.1 : 0.5);
  const contacts = isOpenAgain ? Math.max(2, drawn) : drawn;
  const row: TicketRow = {
    externalId: numbered("T", records.tickets),
    openedAt: calendar.instantAt(opened),
    firstRespondedAt: moment(responded),
    resolvedAt: moment(lastResolved),
    reopenedAt: isOpenAgain ? calendar.instantAt(reopened) : null,
    contactCount: orMissing(random, contacts, 0.03),
    channel: orMissing(random, random.weighted(ofRelease ? releaseChannels : channels), 0.03),
    category: orMissing(random, ofRelease ? "Release 4.0" : random.weighted(categories), 0.04),
    priority: random.weighted(priorities(ofRelease)),
    customerExternalId: orMissing(random, customer.row.externalId, 0.03),
    ownerExternalId: orMissing(random, random.pick(ownersOf("Support")).externalId),
  };
  records.tickets.push(row);
  return { row, resolved, ofRelease };
};

const priorities = (ofRelease: boolean): [string, number][] =>
  ofRelease
    ? [
        ["high", 0.6],
        ["normal", 0.37],
        ["low", 0.03],
      ]
    : [
        ["high", 0.13],
        ["normal", 0.69],
        ["low", 0.18],
      ];

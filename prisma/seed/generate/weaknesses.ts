import { hasHappened, type World } from "../world";

/** Since so many days the chat's connector forgets to count contacts, now and then. */
const CHAT_DAYS = 60;
const FORGOTTEN = 0.2;

/**
 * What is wrong in Acme's data, as in everybody's: a connector that forgets a field, deals that were won without anyone
 * entering the amount, open deals that nobody closes, and customers who were entered twice. After everything else, so that no
 * story is another for it.
 */
export function generateWeaknesses(world: World): void {
  tellApart(world);
  forgetContacts(world);
  forgetAmounts(world);
  leaveOpen(world);
  enterTwice(world);
}

const forgetContacts = ({ records, calendar, random: root }: World): void => {
  const random = root.fork("forgotten-contacts");
  const since = calendar.instantAt(calendar.days - CHAT_DAYS);
  for (const ticket of records.tickets) {
    if (ticket.channel !== "Chat" || !ticket.resolvedAt || ticket.resolvedAt < since) continue;
    if (random.chance(FORGOTTEN)) ticket.contactCount = null;
  }
};

const forgetAmounts = ({ records }: World): void => {
  const won = records.deals.filter(({ status }) => status === "won");
  for (const back of [4, 11]) {
    const deal = won.at(-back);
    if (deal) deal.amount = 0;
  }
};

/** Open deals from long ago stay as they are, but should have closed weeks ago. */
const leaveOpen = (world: World): void => {
  const { records, calendar } = world;
  const due = calendar.days - 48;
  if (!hasHappened(world, due)) return;
  const opened = calendar.instantAt(calendar.days - 60);
  const old = records.deals.filter(({ status, openedAt }) => status === "open" && openedAt < opened);
  for (const deal of old.slice(0, 4)) deal.expectedCloseAt = calendar.instantAt(due + 0.5);
};

/** Companies of one name are companies of their own: who is not entered twice has an address of its own. */
const tellApart = ({ records: { customers } }: World): void => {
  const taken = new Map<string, number>();
  for (const customer of customers) {
    if (!customer.email) continue;
    const before = taken.get(customer.email) ?? 0;
    taken.set(customer.email, before + 1);
    if (before > 0) customer.email = customer.email.replace("@", `-${before + 1}@`);
  }
};

const enterTwice = ({ records }: World): void => {
  const customers = records.customers.filter(({ email }) => email !== null);
  for (const [first, second] of [
    [12, 140],
    [55, 301],
    [97, 388],
  ] as const) {
    const email = customers[first]?.email;
    const copy = customers[second];
    if (email && copy) copy.email = email.replace("office@", "Office@");
  }
};

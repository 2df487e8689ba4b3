import type { Random } from "../random";
import { type Draw, dayMs, times } from "./draw";

/** Owners, customers and campaigns. */
export const people = (random: Random, draw: Draw, at: () => Date) => {
  const owners = times(4, (index) => ({
    id: `O-${index}`,
    name: `Owner ${index}`,
    team: draw.orNull(["North", "South"]),
  }));
  const ownerIds = owners.map(({ id }) => id);
  const customers = times(40, (index) => {
    const acquiredAt = at();
    return {
      id: `C-${index}`,
      acquiredAt,
      // Some leave at the very instant at which a period starts, some at once, some only in the future.
      churnedAt: draw.maybe(0.4, () => {
        const churnedAt = random.chance(0.5) ? at() : draw.later(acquiredAt, 400);
        return new Date(Math.max(churnedAt.getTime(), acquiredAt.getTime()));
      }),
      segment: draw.orNull(["Enterprise", "Small"]),
      region: draw.orNull(["EMEA", "Americas", "APAC"]),
      source: draw.orNull(["web", "ads", "fair"]),
      owner: draw.orNull(ownerIds),
    };
  });
  const campaigns = times(3, (index) => ({
    id: `K-${index}`,
    name: `Campaign ${index}`,
    channel: draw.orNull(["email", "social"]),
  }));
  return { owners, customers, campaigns };
};

export type People = ReturnType<typeof people>;

/** Deals, orders and leads of these people. */
export const salesRecords = (
  random: Random,
  draw: Draw,
  at: () => Date,
  { owners, customers, campaigns }: People,
) => {
  const references = () => ({
    owner: draw.orNull(owners.map(({ id }) => id)),
    customer: draw.orNull(customers.map(({ id }) => id)),
    campaign: draw.orNull(campaigns.map(({ id }) => id)),
    source: draw.orNull(["web", "ads", "fair"]),
    product: draw.orNull(["Basic", "Pro"]),
  });
  const deals = times(150, (index) => {
    const status = random.weighted([
      ["won", 6],
      ["lost", 3],
      ["open", 1],
    ] as const);
    const closedAt = status === "open" ? null : at();
    const openedAt = closedAt ? new Date(closedAt.getTime() - random.integer(0, 90 * dayMs)) : at();
    const probability = draw.orNull([0, 15, 37.5, 100]);
    return {
      id: `D-${index}`,
      openedAt,
      closedAt,
      status,
      probability,
      cents: draw.cents(),
      ...references(),
    };
  });
  const orders = times(150, (index) => {
    const { customer, product, campaign } = references();
    return {
      id: `B-${index}`,
      orderedAt: at(),
      cents: draw.cents() - (random.chance(0.1) ? 5_000 : 0),
      customer,
      product,
      campaign,
    };
  });
  const leads = times(120, (index) => {
    const createdAt = at();
    return {
      id: `L-${index}`,
      createdAt,
      qualifiedAt: draw.maybe(0.6, () => draw.later(createdAt, 30)),
      // Exactly at the end of the days allowed, and anywhere.
      convertedAt: draw.maybe(0.4, () =>
        random.chance(0.2) ? new Date(createdAt.getTime() + 90 * dayMs) : draw.later(createdAt, 150),
      ),
      segment: draw.orNull(["Enterprise", "Small"]),
      region: draw.orNull(["EMEA", "Americas"]),
      ...references(),
    };
  });
  return { deals, orders, leads };
};

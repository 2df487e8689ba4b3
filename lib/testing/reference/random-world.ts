import { createRandom, type Random } from "../random";
import { addDays } from "./local-dates";
import { instantsBetween } from "./random-instants";
import type { World } from "./world";

/** The part of a world that is chosen, not drawn. */
export type WorldSettings = Pick<
  World,
  | "timeZone"
  | "weekStart"
  | "fiscalYearStartMonth"
  | "revenueSource"
  | "churnRule"
  | "inactivityDays"
  | "grossMarginPercent"
  | "asOf"
>;

export const firstDay = "2024-05-01";
export const lastDay = "2026-09-01";

const dayMs = 86_400_000;
const scales = [
  [1, 5],
  [1, 7],
  [1, 10],
  [1, 3],
  [0, 1],
] as const;

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

const drawing = (random: Random) => ({
  orNull: <Item>(items: readonly Item[]): Item | null => (random.chance(0.2) ? null : random.pick(items)),
  maybe: <Item>(probability: number, make: () => Item): Item | null =>
    random.chance(probability) ? make() : null,
  later: (at: Date, days: number) => new Date(at.getTime() + random.integer(0, days * dayMs)),
  cents: () => random.pick([0, 1, 999, 12_345, random.integer(100, 5_000_000), 33_333_333]),
});

const people = (random: Random, draw: ReturnType<typeof drawing>, at: () => Date) => {
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

const salesRecords = (
  random: Random,
  draw: ReturnType<typeof drawing>,
  at: () => Date,
  { owners, customers, campaigns }: ReturnType<typeof people>,
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
    return { id: `D-${index}`, openedAt, closedAt, status, cents: draw.cents(), ...references() };
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

const supportRecords = (
  random: Random,
  draw: ReturnType<typeof drawing>,
  at: () => Date,
  { owners, customers }: ReturnType<typeof people>,
) => {
  const references = () => ({
    owner: draw.orNull(owners.map(({ id }) => id)),
    customer: draw.orNull(customers.map(({ id }) => id)),
  });
  const tickets = times(100, (index) => {
    const openedAt = at();
    const resolvedAt = draw.maybe(0.8, () => draw.later(openedAt, 20));
    return {
      id: `T-${index}`,
      openedAt,
      resolvedAt,
      reopenedAt:
        resolvedAt &&
        draw.maybe(0.3, () =>
          random.chance(0.3) ? new Date(resolvedAt.getTime() + 7 * dayMs) : draw.later(resolvedAt, 14),
        ),
      contactCount: draw.orNull([1, 1, 2, 3]),
      channel: draw.orNull(["mail", "phone"]),
      category: draw.orNull(["billing", "bug"]),
      ...references(),
    };
  });
  const surveyResponses = times(160, (index) => {
    const kind = random.pick(["csat", "nps"] as const);
    const [scaleMin, scaleMax] = kind === "nps" ? ([0, 10] as const) : random.pick(scales);
    const ticket = draw.maybe(0.5, () => random.pick(tickets).id);
    const score = random.integer(scaleMin, scaleMax);
    return { id: `S-${index}`, kind, score, scaleMin, scaleMax, submittedAt: at(), ticket, ...references() };
  });
  return { tickets, surveyResponses };
};

const datedRecords = (random: Random, draw: ReturnType<typeof drawing>, campaigns: World["campaigns"]) => {
  const date = () => addDays(firstDay, random.integer(0, 850));
  const campaign = () => draw.orNull(campaigns.map(({ id }) => id));
  const source = () => draw.orNull(["web", "ads", "fair"]);
  const count = () => draw.orNull([0, random.integer(1, 5_000)]);
  return {
    campaignActivity: times(100, (index) => ({
      id: `A-${index}`,
      campaign: campaign(),
      date: date(),
      exposed: count(),
      sent: count(),
      delivered: count(),
      opened: count(),
      clicked: count(),
      converted: count(),
    })),
    siteTraffic: times(100, (index) => ({
      id: `V-${index}`,
      date: date(),
      source: source(),
      visitors: random.integer(0, 900),
      conversions: count(),
    })),
    ledgerEntries: times(150, (index) => {
      const kind = random.weighted([
        ["cost", 3],
        ["benefit", 1],
      ] as const);
      const categories =
        kind === "cost"
          ? ["advertising", "promotions", "salaries", "commissions", "tools", "crm", "crm", "other"]
          : ["increased-sales", "reduced-cost", "satisfaction", "other"];
      return {
        id: `E-${index}`,
        date: date(),
        kind,
        category: random.pick(categories),
        cents: draw.cents(),
        source: source(),
        campaign: campaign(),
      };
    }),
  };
};

/** Records of an organization drawn at random: the same seed gives the same world. */
export const randomWorld = (seed: string, settings: WorldSettings): World => {
  const random = createRandom(seed);
  const draw = drawing(random);
  const at = instantsBetween(random, firstDay, lastDay, settings.timeZone);
  const known = people(random, draw, at);
  return {
    ...settings,
    ...known,
    ...salesRecords(random, draw, at, known),
    ...supportRecords(random, draw, at, known),
    ...datedRecords(random, draw, known.campaigns),
  };
};

import type { Random } from "../random";
import { type Draw, dayMs, times } from "./draw";
import { addDays } from "./local-dates";
import type { People } from "./random-sales";
import type { World } from "./world";

/** Records without a time of day lie on days from here on. */
export const firstDay = "2024-05-01";

const scales = [
  [1, 5],
  [1, 7],
  [1, 10],
  [1, 3],
  [0, 1],
] as const;

/** Tickets, and survey answers that some of them were asked for. */
export const supportRecords = (random: Random, draw: Draw, at: () => Date, { owners, customers }: People) => {
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
      // Exactly at the end of the target time, and anywhere.
      firstRespondedAt: draw.maybe(0.85, () =>
        random.chance(0.2) ? new Date(openedAt.getTime() + dayMs) : draw.later(openedAt, 4),
      ),
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

/** What is booked and counted by the day. */
export const datedRecords = (random: Random, draw: Draw, campaigns: World["campaigns"]) => {
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

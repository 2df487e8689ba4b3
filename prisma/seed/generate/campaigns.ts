import type { Random } from "@/lib/testing/random";
import type { DemoMonth } from "../calendar";
import type { Source } from "../company";
import type { CampaignRow } from "../rows";
import { paidSocialDrift, season } from "../stories";
import { numbered, price, type World } from "../world";

/** What a quarter's campaign of each channel is like; reach is people a week, rates are shares of the step before. */
const channels = [
  { channel: "Email", title: "Newsletter", weekday: 2, reach: 1650, conversion: 0.022, budget: 1500 },
  { channel: "Events", title: "Webinars", weekday: 4, reach: 620, conversion: 0.058, budget: 6500 },
  { channel: "Paid search", title: "Search ads", weekday: 1, reach: 930, conversion: 0.036, budget: 12500 },
  { channel: "Paid social", title: "Social ads", weekday: 1, reach: 1080, conversion: 0.029, budget: 8000 },
] as const;
type Channel = (typeof channels)[number];

const sentByEmail: readonly string[] = ["Email", "Events"];

const quarterOf = (month: DemoMonth): string => `Q${Math.ceil(month.month / 3)} ${month.year}`;

const campaignName = (title: string, month: DemoMonth): string => `${title} ${quarterOf(month)}`;

/** Four campaigns a quarter, and what each did week by week. */
export function generateCampaigns(world: World): void {
  const random = world.random.fork("campaigns");
  for (const month of world.calendar.months) {
    for (const channel of channels) {
      const campaign = campaignOf(world, month, channel);
      for (let day = month.from; day < month.to; day++) {
        if (world.calendar.weekday(day) === channel.weekday)
          addActivity(world, random, month, channel, campaign, day);
      }
    }
  }
}

const campaignOf = (world: World, month: DemoMonth, channel: Channel): CampaignRow => {
  const name = campaignName(channel.title, month);
  const known = world.records.campaigns.find((campaign) => campaign.name === name);
  if (known) return known;
  const firstMonth = month.month - ((month.month - 1) % 3);
  const startsAt = new Date(Date.UTC(month.year, firstMonth - 1, 1, 8));
  const campaign: CampaignRow = {
    externalId: numbered("camp", world.records.campaigns),
    name,
    channel: channel.channel,
    startsAt,
    endsAt: new Date(Date.UTC(month.year, firstMonth + 2, 0, 17)),
    budget: price(channel.budget * world.scale),
  };
  world.records.campaigns.push(campaign);
  return campaign;
};

const addActivity = (
  world: World,
  random: Random,
  month: DemoMonth,
  channel: Channel,
  campaign: CampaignRow,
  day: number,
): void => {
  const exposed = Math.round(
    channel.reach * world.scale * season.traffic(month.month) * random.between(0.9, 1.1),
  );
  const worn = channel.channel === "Paid social" ? 1 - 0.45 * paidSocialDrift(month.back) : 1;
  const converted = Math.round(exposed * channel.conversion * worn * random.between(0.8, 1.2));
  const rows = world.records["campaign-activity"];
  const common = { externalId: numbered("act", rows), campaignExternalId: campaign.externalId };
  const date = world.calendar.dateOf(day);
  if (!sentByEmail.includes(channel.channel)) {
    // Advertising platforms report whom they reached and who converted; opens belong to e-mail.
    rows.push({
      ...common,
      date,
      exposed,
      sent: null,
      delivered: null,
      opened: null,
      clicked: null,
      converted,
    });
    return;
  }
  const sent = Math.round(exposed / random.between(0.965, 0.985));
  const opened = Math.round(sent * random.between(0.235, 0.295));
  const clicked = Math.max(Math.round(opened * random.between(0.09, 0.13)), 0);
  rows.push({ ...common, date, exposed, sent, delivered: exposed, opened, clicked, converted });
};

/** The campaign that brings leads of a source on a day; sources without campaigns give none. */
export function campaignFor(world: World, source: Source, month: DemoMonth): string | null {
  const channel = channels.find((candidate) => candidate.channel === source);
  if (!channel) return null;
  const name = campaignName(channel.title, month);
  return world.records.campaigns.find((campaign) => campaign.name === name)?.externalId ?? null;
}

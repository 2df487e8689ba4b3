import { DAY_MS } from "./chronology";
import { type Company, SOURCES } from "./company";
import { drawsFor } from "./draw";
import { idOf } from "./ids";
import { instant, money, type TableSource } from "./table-source";

/** A campaign runs for so many days. */
const RUN_DAYS = 90;

const startOf = ({ start, days, counts }: Company, row: number) =>
  start + Math.floor((row / counts.campaign) * Math.max(1, days.length - RUN_DAYS)) * DAY_MS;

export const campaignOf = (company: Company, row: number) => ({
  externalId: `campaign-${row}`,
  id: idOf("campaign", row, startOf(company, row)),
});

const some = drawsFor("campaign.some");

/** The campaign that something came from: for most, none. @param key different for each record and table */
export const someCampaign = (company: Company, key: number) =>
  some.chance(key, 0.3)
    ? campaignOf(company, some.below(key + 1, company.counts.campaign))
    : { externalId: null, id: null };

export const campaigns = (company: Company): TableSource => ({
  table: "campaign",
  columns: ["id", "external_id", "name", "channel", "starts_at", "ends_at", "budget"],
  count: company.counts.campaign,
  row: (row) => {
    const { id, externalId } = campaignOf(company, row);
    const from = startOf(company, row);
    const channel = SOURCES[row % SOURCES.length] ?? null;
    return [
      id,
      externalId,
      `Campaign ${row + 1}`,
      channel,
      instant(from),
      instant(from + RUN_DAYS * DAY_MS),
      money(20_000),
    ];
  },
});

const reach = drawsFor("campaign.reach");

/** A row for each campaign and day of its run, with the funnel from exposed to converted. */
export const campaignActivity = (company: Company): TableSource => ({
  table: "campaign_activity",
  columns: [
    "id",
    "external_id",
    "campaign_external_id",
    "campaign_id",
    "date",
    "exposed",
    "sent",
    "delivered",
    "opened",
    "clicked",
    "converted",
  ],
  count: company.counts.campaign * RUN_DAYS,
  row: (row) => {
    const of = Math.floor(row / RUN_DAYS);
    const campaign = campaignOf(company, of);
    const at = startOf(company, of) + (row % RUN_DAYS) * DAY_MS;
    const exposed = Math.round(reach.logNormal(row, 4_000, 0.5));
    const sent = Math.round(exposed * 0.6);
    const opened = Math.round(sent * (0.2 + 0.15 * reach.unit(row)));
    const clicked = Math.round(opened * 0.12);
    return [
      idOf("campaign_activity", row, at),
      `activity-${row}`,
      campaign.externalId,
      campaign.id,
      instant(at).slice(0, 10),
      exposed,
      sent,
      Math.round(sent * 0.97),
      opened,
      clicked,
      Math.round(clicked * 0.3),
    ];
  },
});

import { campaign, field, name, type RecordScreen, required, source } from "./screen";

/** Campaigns, what they did, and who came to the site. */
export const marketingScreens: Record<"campaigns" | "campaign-activity" | "site-traffic", RecordScreen> = {
  campaigns: {
    title: "Campaigns",
    one: "campaign",
    fields: [
      { ...name, ...required },
      field("channel", "Channel"),
      field("startsAt", "Starts", "instant"),
      field("endsAt", "Ends", "instant"),
      field("budget", "Budget", "money"),
    ],
    columns: ["channel", "startsAt", "endsAt", "budget"],
    date: null,
    sorts: ["name", "externalId"],
    filters: ["channel"],
    searched: "name or id",
  },
  "campaign-activity": {
    title: "Campaign activity",
    one: "campaign activity",
    fields: [
      { ...campaign, ...required },
      field("date", "Date", "date", required),
      ...["exposed", "sent", "delivered", "opened", "clicked", "converted"].map((count) =>
        field(count, `${count.charAt(0).toUpperCase()}${count.slice(1)}`, "number"),
      ),
    ],
    columns: ["campaignExternalId", "date", "sent", "clicked", "converted"],
    date: "date",
    sorts: ["date", "externalId"],
    filters: ["campaignExternalId"],
    searched: "id",
  },
  "site-traffic": {
    title: "Site traffic",
    one: "site traffic",
    fields: [
      field("date", "Date", "date", required),
      source,
      field("visitors", "Visitors", "number", required),
      field("conversions", "Conversions", "number"),
    ],
    columns: ["date", "source", "visitors", "conversions"],
    date: "date",
    sorts: ["date", "externalId"],
    filters: ["source"],
    searched: "id",
  },
};

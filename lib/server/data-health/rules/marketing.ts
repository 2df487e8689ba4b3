import "server-only";
import { Prisma } from "@/lib/server/db";
import type { RuleBook } from "../rule";
import { inFuture, plainTable } from "./common";

const day = Prisma.sql`x.date`;

export const campaignActivity: RuleBook = {
  type: "campaign-activity",
  ...plainTable(Prisma.sql`campaign_activity`),
  at: day,
  dates: true,
  label: Prisma.sql`x.campaign_external_id`,
  hasRhythm: false,
  rules: [
    {
      id: "activity-opened-beyond-sent",
      title: "More e-mails opened than sent",
      explanation: "Opens beyond what was sent cannot be; without them the rate is lower.",
      mend: "Correct opened or sent in the source; count each recipient once.",
      finds: Prisma.sql`x.opened > x.sent`,
      at: day,
      amount: Prisma.sql`x.opened - x.sent`,
      touches: [{ kpi: "email-open-rate", effect: { kind: "may-not-count", by: "amount" } }],
    },
    {
      id: "activity-unknown-campaign",
      title: "Activity of an unknown campaign",
      explanation: "It counts in totals, and for no campaign or channel.",
      mend: "Send the campaign with the external id that the activity names.",
      finds: Prisma.sql`x.campaign_id IS NULL`,
      at: day,
      touches: [
        {
          kpi: "email-open-rate",
          effect: { kind: "none", why: "The total is right; a breakdown by campaign has them in “Not set”" },
        },
      ],
    },
    inFuture({ type: "campaign-activity", what: "Campaign activity", field: "date" }, day, true, [
      "email-open-rate",
    ]),
  ],
};

export const siteTraffic: RuleBook = {
  type: "site-traffic",
  ...plainTable(Prisma.sql`site_traffic`),
  at: day,
  dates: true,
  label: Prisma.sql`coalesce(x.source, x.external_id)`,
  hasRhythm: true,
  rules: [
    {
      id: "traffic-converted-beyond-visitors",
      title: "More conversions than visitors",
      explanation: "Conversions beyond the visitors cannot be; without them the rate is lower.",
      mend: "Correct visitors or conversions in the source; count each visitor once.",
      finds: Prisma.sql`x.conversions > x.visitors`,
      at: day,
      amount: Prisma.sql`x.conversions - x.visitors`,
      touches: [{ kpi: "visitor-conversion-rate", effect: { kind: "may-not-count", by: "amount" } }],
    },
    inFuture({ type: "site-traffic", what: "Site traffic", field: "date" }, day, true, [
      "visitor-conversion-rate",
    ]),
  ],
};

import "server-only";
import { Prisma } from "@/lib/server/db";
import type { RuleBook } from "../rule";
import { breakdownOnly, inFuture, plainTable, unbounded } from "./common";

const entered = Prisma.sql`x.entered_at`;

export const dealStageEvents: RuleBook = {
  type: "deal-stage-events",
  ...plainTable(Prisma.sql`deal_stage_event`),
  at: entered,
  dates: false,
  label: Prisma.sql`x.deal_external_id`,
  hasRhythm: true,
  rules: [
    {
      id: "stages-unknown-deal",
      title: "Stages of an unknown deal",
      explanation: "They name a deal that is not here, so nothing is known of how it went on.",
      mend: "Send the deal with the external id that the stage names; the reference resolves by itself.",
      finds: Prisma.sql`x.deal_id IS NULL`,
      at: entered,
      touches: unbounded("They may have moved on or not, in whatever stage", "stage-conversion"),
    },
    inFuture({ type: "deal-stage-events", what: "Stages", field: "enteredAt" }, entered, false, [
      "stage-conversion",
    ]),
  ],
};

export const owners: RuleBook = {
  type: "owners",
  ...plainTable(Prisma.sql`owner`),
  at: Prisma.sql`x.inserted_at`,
  dates: false,
  label: Prisma.sql`x.name`,
  hasRhythm: false,
  rules: [
    {
      id: "owners-without-team",
      title: "Owners without a team",
      explanation: "Their work counts in totals, and for no team.",
      mend: "Send team with the owner.",
      finds: Prisma.sql`x.team_id IS NULL`,
      at: Prisma.sql`x.inserted_at`,
      touches: breakdownOnly("team", "win-rate", "csat"),
    },
  ],
};

export const campaigns: RuleBook = {
  type: "campaigns",
  ...plainTable(Prisma.sql`campaign`),
  at: Prisma.sql`coalesce(x.starts_at, x.inserted_at)`,
  dates: false,
  label: Prisma.sql`x.name`,
  hasRhythm: false,
  rules: [
    {
      id: "campaigns-end-before-start",
      title: "Campaigns that end before they start",
      explanation: "Leads and activity name their campaign themselves, so no KPI is touched.",
      mend: "Correct startsAt or endsAt in the source.",
      finds: Prisma.sql`x.ends_at < x.starts_at`,
      at: Prisma.sql`x.starts_at`,
      touches: [],
    },
  ],
};

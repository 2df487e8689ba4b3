import { v7 as uuidv7 } from "uuid";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import type { PrismaClient } from "@/lib/server/db";

/** Who the records of a sound company refer to. */
export type SoundCompany = {
  organizationId: string;
  ownerId: string;
  customerId: string;
  dealId: string;
  ticketId: string;
};

let number = 0;
/** Id and external id of a new record of the organization. */
export const newRecord = ({ organizationId }: { organizationId: string }) => {
  number += 1;
  return { organizationId, id: uuidv7(), externalId: `X-${number}` };
};

const january = (day: number, hour = 12) => new Date(Date.UTC(2026, 0, day, hour));
const ten = <Row>(make: (index: number) => Row): Row[] =>
  Array.from({ length: 10 }, (_, index) => make(index));

/**
 * Stores a small company whose records have no weakness, all of January 2026: 2 customers; 10 leads, 4 converted; 10 deals,
 * 4 of them won for 500 each; 10 tickets, 7 resolved at first contact and 8 answered in time; 10 satisfaction answers, 8
 * satisfied; 10 NPS answers, 5 promoters and 2 detractors; costs of 1,000 in each of three months; e-mails, 30 of 100
 * opened; visitors, 5 of 100 converted.
 */
export const storeSoundCompany = async (
  db: PrismaClient,
  { id }: OrganizationSettings,
): Promise<SoundCompany> => {
  const mine = { organizationId: id };
  const [team, owner, customer, other, campaign] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await db.team.create({ data: { ...mine, id: team, name: "North" } });
  await db.owner.create({ data: { ...mine, id: owner, externalId: "O-1", name: "Uma", teamId: team } });
  const known = { ownerId: owner, customerId: customer };
  const whole = { segment: "Enterprise", region: "DACH", source: "Web", acquiredAt: january(5) };
  await db.customer.createMany({
    data: [
      { ...mine, id: customer, externalId: "C-1", name: "Acme GmbH", email: "office@acme.example", ...whole },
      { ...mine, id: other, externalId: "C-2", name: "Globex", email: "office@globex.example", ...whole },
    ],
  });
  await db.campaign.create({ data: { ...mine, id: campaign, externalId: "K-1", name: "Spring" } });
  await db.lead.createMany({
    data: ten((index) => ({
      ...newRecord(mine),
      createdAt: january(2),
      source: "Web",
      ownerId: owner,
      ...(index < 4 ? { convertedAt: january(6), customerId: customer } : {}),
    })),
  });
  const deals = ten((index) => ({
    ...newRecord(mine),
    ...known,
    openedAt: january(2),
    closedAt: january(20),
    status: index < 4 ? "won" : "lost",
    amount: 500,
    baseAmount: 500,
    currency: "EUR",
    product: "Sensors",
    stage: "Offer",
  }));
  await db.deal.createMany({ data: deals });
  const dealId = deals[0]?.id ?? "";
  await db.dealStageEvent.create({
    data: { ...newRecord(mine), dealId, dealExternalId: "D", stage: "Offer", enteredAt: january(3) },
  });
  const tickets = ten((index) => ({
    ...newRecord(mine),
    ...known,
    openedAt: january(8),
    firstRespondedAt: index < 8 ? january(8, 14) : january(12),
    resolvedAt: january(13),
    contactCount: index < 7 ? 1 : 3,
    channel: "Phone",
  }));
  await db.ticket.createMany({ data: tickets });
  const ticketId = tickets[0]?.id ?? "";
  const answer = { ...known, submittedAt: january(14) };
  await db.surveyResponse.createMany({
    data: [
      ...ten((index) => ({
        ...newRecord(mine),
        ...answer,
        ticketId,
        kind: "csat",
        score: index < 8 ? 5 : 2,
        scaleMin: 1,
        scaleMax: 5,
      })),
      ...ten((index) => ({
        ...newRecord(mine),
        ...answer,
        kind: "nps",
        score: index < 5 ? 10 : index < 7 ? 3 : 8,
        scaleMin: 0,
        scaleMax: 10,
      })),
    ],
  });
  await db.ledgerEntry.createMany({
    data: ["2025-12-10", "2026-01-10", "2026-02-10"].map((date) => ({
      ...newRecord(mine),
      date: new Date(date),
      kind: "cost",
      category: "advertising",
      amount: 1000,
      baseAmount: 1000,
      currency: "EUR",
    })),
  });
  const date = january(15);
  const activity = { campaignId: campaign, campaignExternalId: "K-1", date };
  await db.campaignActivity.create({ data: { ...newRecord(mine), ...activity, sent: 100, opened: 30 } });
  await db.siteTraffic.create({ data: { ...newRecord(mine), date, visitors: 100, conversions: 5 } });
  return { ...mine, ownerId: owner, customerId: customer, dealId, ticketId };
};

import { v7 as uuidv7 } from "uuid";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import type { PrismaClient } from "@/lib/server/db";
import { makeOrganization } from "../factories";
import type { World } from "./world";

type Stored = { organizationId: string; id: string; externalId: string };

/** Stores the world as an organization of its own. */
export const storeWorld = async (db: PrismaClient, world: World): Promise<OrganizationSettings> => {
  const { timeZone, weekStart, fiscalYearStartMonth, revenueSource, churnRule } = world;
  const { inactivityDays, grossMarginPercent } = world;
  const organization = await makeOrganization(db, {
    timeZone,
    weekStart,
    fiscalYearStartMonth,
    revenueSource,
    churnRule,
    inactivityDays,
    grossMarginPercent,
  });
  const organizationId = organization.id;
  const ids = new Map<string, string>();
  const key = (externalId: string): Stored => {
    const id = uuidv7();
    ids.set(externalId, id);
    return { organizationId, id, externalId };
  };
  const idOf = (externalId: string | null) => (externalId === null ? null : (ids.get(externalId) ?? null));
  const money = (cents: number) => {
    const amount = (cents / 100).toFixed(2);
    return { amount, baseAmount: amount, currency: organization.currency };
  };
  const day = (date: string) => new Date(`${date}T00:00:00Z`);

  const teams = [...new Set(world.owners.flatMap(({ team }) => (team === null ? [] : [team])))];
  await db.team.createMany({
    data: teams.map((name) => ({ organizationId, id: key(`team ${name}`).id, name })),
  });
  await db.owner.createMany({
    data: world.owners.map(({ id, name, team }) => ({
      ...key(id),
      name,
      teamId: idOf(team && `team ${team}`),
    })),
  });
  await db.campaign.createMany({
    data: world.campaigns.map(({ id, name, channel }) => ({ ...key(id), name, channel })),
  });
  await db.customer.createMany({
    data: world.customers.map(({ id, owner, ...customer }) => ({
      ...customer,
      ...key(id),
      name: id,
      ownerId: idOf(owner),
    })),
  });
  await db.lead.createMany({
    data: world.leads.map(({ id, owner, customer, campaign, ...lead }) => ({
      ...lead,
      ...key(id),
      ownerId: idOf(owner),
      customerId: idOf(customer),
      campaignId: idOf(campaign),
    })),
  });
  await db.deal.createMany({
    data: world.deals.map(({ id, owner, customer, campaign, cents, ...deal }) => ({
      ...deal,
      ...key(id),
      ...money(cents),
      ownerId: idOf(owner),
      customerId: idOf(customer),
      campaignId: idOf(campaign),
    })),
  });
  await db.dealStageEvent.createMany({
    data: world.stageEvents.map(({ id, deal, ...event }) => ({
      ...event,
      ...key(id),
      dealExternalId: deal,
      dealId: idOf(deal),
    })),
  });
  await db.order.createMany({
    data: world.orders.map(({ id, customer, campaign, cents, ...order }) => ({
      ...order,
      ...key(id),
      ...money(cents),
      customerExternalId: customer ?? "not there",
      customerId: idOf(customer),
      campaignId: idOf(campaign),
    })),
  });
  await db.ticket.createMany({
    data: world.tickets.map(({ id, owner, customer, ...ticket }) => ({
      ...ticket,
      ...key(id),
      ownerId: idOf(owner),
      customerId: idOf(customer),
    })),
  });
  await db.surveyResponse.createMany({
    data: world.surveyResponses.map(({ id, owner, customer, ticket, ...response }) => ({
      ...response,
      ...key(id),
      ownerId: idOf(owner),
      customerId: idOf(customer),
      ticketId: idOf(ticket),
    })),
  });
  await db.campaignActivity.createMany({
    data: world.campaignActivity.map(({ id, campaign, date, ...activity }) => ({
      ...activity,
      ...key(id),
      date: day(date),
      campaignExternalId: campaign ?? "not there",
      campaignId: idOf(campaign),
    })),
  });
  await db.siteTraffic.createMany({
    data: world.siteTraffic.map(({ id, date, ...traffic }) => ({ ...traffic, ...key(id), date: day(date) })),
  });
  await db.ledgerEntry.createMany({
    data: world.ledgerEntries.map(({ id, date, cents, campaign, ...entry }) => ({
      ...entry,
      ...key(id),
      ...money(cents),
      date: day(date),
      campaignId: idOf(campaign),
    })),
  });
  await db.salesTarget.createMany({
    data: world.salesTargets.map(({ owner, month, cents }) => ({
      organizationId,
      id: uuidv7(),
      ownerId: idOf(owner),
      month: day(month),
      amount: (cents / 100).toFixed(2),
    })),
  });
  return organization;
};

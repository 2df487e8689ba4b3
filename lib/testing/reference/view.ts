import { allPurchases, allSpells, type Purchase, type Spell } from "./customers";
import type { Customer, Deal, Order, World } from "./world";

/** A value of a dimension as breakdowns show it: null is "Not set". */
type Value = string | null;

export type Scope = { filter: Record<string, readonly string[]>; by?: string; group?: Value };

/** The records that a filter and a group leave, fact by fact; the world stays at hand for what they do not narrow. */
export type View = {
  world: World;
  spells: Spell[];
  purchases: Purchase[];
  wonDeals: Deal[];
  orders: Order[];
  deals: World["deals"];
  leads: World["leads"];
  tickets: World["tickets"];
  surveyResponses: World["surveyResponses"];
  campaignActivity: World["campaignActivity"];
  siteTraffic: World["siteTraffic"];
  ledgerEntries: World["ledgerEntries"];
};

type Values = Record<string, Value>;

const find = <R extends { id: string }>(records: R[], id: Value): R | null =>
  records.find((record) => record.id === id) ?? null;

const ofOwner = (world: World, owner: Value): Values => ({
  owner,
  team: find(world.owners, owner)?.team ?? null,
});
const ofCustomer = (customer: Customer | null): Values => ({
  segment: customer?.segment ?? null,
  region: customer?.region ?? null,
  source: customer?.source ?? null,
});

/** The present value of every dimension, for a record of each kind. */
const valuesOf = (world: World) => ({
  customer: (customer: Customer): Values => ({ ...ofOwner(world, customer.owner), ...ofCustomer(customer) }),
  deal: (deal: Deal): Values => ({
    ...ofCustomer(find(world.customers, deal.customer)),
    ...ofOwner(world, deal.owner),
    source: deal.source,
    product: deal.product,
    campaign: deal.campaign,
  }),
  order: (order: Order): Values => {
    const customer = find(world.customers, order.customer);
    return {
      ...ofCustomer(customer),
      ...ofOwner(world, customer?.owner ?? null),
      product: order.product,
      campaign: order.campaign,
    };
  },
  lead: (lead: World["leads"][number]): Values => ({
    ...ofOwner(world, lead.owner),
    segment: lead.segment,
    region: lead.region,
    source: lead.source,
    product: lead.product,
    campaign: lead.campaign,
  }),
  ticket: (ticket: World["tickets"][number]): Values => ({
    ...ofCustomer(find(world.customers, ticket.customer)),
    ...ofOwner(world, ticket.owner),
    channel: ticket.channel,
    category: ticket.category,
  }),
  surveyResponse: (response: World["surveyResponses"][number]): Values => {
    const ticket = find(world.tickets, response.ticket);
    return {
      ...ofCustomer(find(world.customers, response.customer)),
      ...ofOwner(world, response.owner ?? ticket?.owner ?? null),
      channel: ticket?.channel ?? null,
      category: ticket?.category ?? null,
    };
  },
  campaignActivity: (activity: World["campaignActivity"][number]): Values => ({
    campaign: activity.campaign,
    channel: find(world.campaigns, activity.campaign)?.channel ?? null,
  }),
});

/** What the filter and the group leave of the world. A filter value "" means "Not set". */
export const viewOf = (world: World, { filter, by, group }: Scope): View => {
  const wanted = (values: Values): boolean =>
    Object.entries(filter).every(([dimension, allowed]) => allowed.includes(values[dimension] ?? "")) &&
    (by === undefined || (values[by] ?? null) === (group ?? null));
  const values = valuesOf(world);
  const customers = new Set(
    world.customers.filter((customer) => wanted(values.customer(customer))).map(({ id }) => id),
  );
  const deals = world.deals.filter((deal) => wanted(values.deal(deal)));
  const orders = world.orders.filter((order) => wanted(values.order(order)));
  return {
    world,
    spells: allSpells(world).filter((spell) => customers.has(spell.customer)),
    purchases: allPurchases({ ...world, deals, orders }),
    wonDeals: deals.filter((deal) => deal.status === "won"),
    orders,
    deals,
    leads: world.leads.filter((lead) => wanted(values.lead(lead))),
    tickets: world.tickets.filter((ticket) => wanted(values.ticket(ticket))),
    surveyResponses: world.surveyResponses.filter((response) => wanted(values.surveyResponse(response))),
    campaignActivity: world.campaignActivity.filter((activity) => wanted(values.campaignActivity(activity))),
    siteTraffic: world.siteTraffic.filter((traffic) => wanted({ source: traffic.source })),
    ledgerEntries: world.ledgerEntries.filter((entry) =>
      wanted({ source: entry.source, campaign: entry.campaign }),
    ),
  };
};

/** Every value that any record has in the dimension, and null for "Not set". */
export const dimensionValues = (world: World, dimension: string): Value[] => {
  const values = valuesOf(world);
  const records: Values[] = [
    ...world.customers.map(values.customer),
    ...world.deals.map(values.deal),
    ...world.orders.map(values.order),
    ...world.leads.map(values.lead),
    ...world.tickets.map(values.ticket),
    ...world.surveyResponses.map(values.surveyResponse),
    ...world.campaignActivity.map(values.campaignActivity),
    ...world.siteTraffic.map(({ source }) => ({ source })),
    ...world.ledgerEntries.map(({ source, campaign }) => ({ source, campaign })),
  ];
  return [...new Set([...records.map((record) => record[dimension] ?? null), null])];
};

/** What the customer purchased, wherever and through whomever: no filter narrows it. */
export const purchasesOfCustomer = (view: View, customer: string): Purchase[] =>
  allPurchases(view.world).filter((purchase) => purchase.customer === customer);

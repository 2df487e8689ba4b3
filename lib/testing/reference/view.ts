import { allPurchases, allSpells, type Purchase, type Spell } from "./customers";
import { type Value, type Values, valuesOf } from "./dimension-values";
import type { Deal, Order, World } from "./world";

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

/** What the customer purchased, wherever and through whomever: no filter narrows it. */
export const purchasesOfCustomer = (view: View, customer: string): Purchase[] =>
  allPurchases(view.world).filter((purchase) => purchase.customer === customer);

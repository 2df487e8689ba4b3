import { allPurchases, allSpells, type Purchase, type Spell } from "./customers";
import { type Value, type Values, valuesOf } from "./dimension-values";
import { allStageEntries, type StageEntry } from "./stages";
import type { Deal, Order, World } from "./world";

export type Scope = { filter: Record<string, readonly string[]>; by?: string; group?: Value };

/** The records that a filter and a group leave, fact by fact; the world stays at hand for what they do not narrow. */
export type View = {
  world: World;
  spells: Spell[];
  purchases: Purchase[];
  /** Purchases under the campaign of their customer's first lead, narrowed by that. */
  firstTouchPurchases: () => Purchase[];
  wonDeals: Deal[];
  stageEntries: StageEntry[];
  orders: Order[];
  deals: World["deals"];
  leads: World["leads"];
  tickets: World["tickets"];
  surveyResponses: World["surveyResponses"];
  campaignActivity: World["campaignActivity"];
  siteTraffic: World["siteTraffic"];
  ledgerEntries: World["ledgerEntries"];
  salesTargets: World["salesTargets"];
};

/** The customer's earliest lead; of several at one instant the first by its id. */
const firstLead = ({ leads }: World, customer: string | null): World["leads"][number] | undefined =>
  leads
    .filter((lead) => customer !== null && lead.customer === customer)
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))[0];

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
    firstTouchPurchases: () =>
      allPurchases(world)
        .map((purchase) => ({ ...purchase, campaign: firstLead(world, purchase.customer)?.campaign ?? null }))
        .filter(({ campaign }) => wanted({ campaign })),
    wonDeals: deals.filter((deal) => deal.status === "won"),
    stageEntries: allStageEntries(world).filter(({ deal, stage }) => wanted({ ...values.deal(deal), stage })),
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
    salesTargets: world.salesTargets.filter((target) => wanted(values.salesTarget(target))),
  };
};

/** What the customer purchased, wherever and through whomever: no filter narrows it. */
export const purchasesOfCustomer = (view: View, customer: string): Purchase[] =>
  allPurchases(view.world).filter((purchase) => purchase.customer === customer);

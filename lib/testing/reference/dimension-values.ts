import type { Customer, Deal, Order, World } from "./world";

/** A value of a dimension as breakdowns show it: null is "Not set". */
export type Value = string | null;
export type Values = Record<string, Value>;

const finderOf = <R extends { id: string }>(records: R[]) => {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id: Value): R | null => (id === null ? null : (byId.get(id) ?? null));
};

const ofCustomer = (customer: Customer | null): Values => ({
  segment: customer?.segment ?? null,
  region: customer?.region ?? null,
  source: customer?.source ?? null,
});

/** The present value of every dimension, for a record of each kind. */
export const valuesOf = (world: World) => {
  const customerOf = finderOf(world.customers);
  const ticketOf = finderOf(world.tickets);
  const campaignOf = finderOf(world.campaigns);
  const findOwner = finderOf(world.owners);
  const ofOwner = (owner: Value): Values => ({ owner, team: findOwner(owner)?.team ?? null });
  return {
    customer: (customer: Customer): Values => ({ ...ofOwner(customer.owner), ...ofCustomer(customer) }),
    deal: (deal: Deal): Values => ({
      ...ofCustomer(customerOf(deal.customer)),
      ...ofOwner(deal.owner),
      source: deal.source,
      product: deal.product,
      campaign: deal.campaign,
    }),
    order: (order: Order): Values => {
      const customer = customerOf(order.customer);
      return {
        ...ofCustomer(customer),
        ...ofOwner(customer?.owner ?? null),
        product: order.product,
        campaign: order.campaign,
      };
    },
    lead: (lead: World["leads"][number]): Values => ({
      ...ofOwner(lead.owner),
      segment: lead.segment,
      region: lead.region,
      source: lead.source,
      product: lead.product,
      campaign: lead.campaign,
    }),
    ticket: (ticket: World["tickets"][number]): Values => ({
      ...ofCustomer(customerOf(ticket.customer)),
      ...ofOwner(ticket.owner),
      channel: ticket.channel,
      category: ticket.category,
    }),
    surveyResponse: (response: World["surveyResponses"][number]): Values => {
      const ticket = ticketOf(response.ticket);
      return {
        ...ofCustomer(customerOf(response.customer)),
        ...ofOwner(response.owner ?? ticket?.owner ?? null),
        channel: ticket?.channel ?? null,
        category: ticket?.category ?? null,
      };
    },
    salesTarget: ({ owner }: World["salesTargets"][number]): Values => ofOwner(owner),
    campaignActivity: (activity: World["campaignActivity"][number]): Values => ({
      campaign: activity.campaign,
      channel: campaignOf(activity.campaign)?.channel ?? null,
    }),
  };
};

/** Every value that any record has in the dimension, and null for "Not set". */
export const dimensionValues = (world: World, dimension: string): Value[] => {
  const values = valuesOf(world);
  const records: Values[] = [
    ...world.customers.map(values.customer),
    ...world.deals.map(values.deal),
    ...world.stageEvents.map(({ stage }) => ({ stage })),
    ...world.orders.map(values.order),
    ...world.leads.map(values.lead),
    ...world.tickets.map(values.ticket),
    ...world.surveyResponses.map(values.surveyResponse),
    ...world.campaignActivity.map(values.campaignActivity),
    ...world.siteTraffic.map(({ source }) => ({ source })),
    ...world.salesTargets.map(values.salesTarget),
    ...world.ledgerEntries.map(({ source, campaign }) => ({ source, campaign })),
  ];
  return [...new Set([...records.map((record) => record[dimension] ?? null), null])];
};

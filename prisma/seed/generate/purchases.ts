import type { Random } from "@/lib/testing/random";
import type { DemoMonth } from "../calendar";
import { products, salesTeamOf } from "../company";
import { officeMoment, workdayWithin } from "../hours";
import { createCountQuota, createQuota } from "../quota";
import type { DealRow } from "../rows";
import { furtherDealWinRate, orderFactor, season } from "../stories";
import {
  type DemoCustomer,
  hasHappened,
  isActive,
  money,
  numbered,
  orMissing,
  price,
  type World,
} from "../world";
import { addDeal, byClose, type DealDraft } from "./deals";

/** Deals that an active customer gives rise to in a year, beside its re-orders. */
const FURTHER_DEALS_A_YEAR = 0.3;

/** Deals with existing customers: more seats, further products. A few are not linked to the customer in the CRM. */
export function generateFurtherDeals(world: World): void {
  const random = world.random.fork("further-deals");
  const isWon = { North: createQuota(random), South: createQuota(random), none: createQuota(random) };
  const count = createCountQuota(random);
  const drafts: DealDraft[] = [];
  for (const month of world.calendar.months) {
    const share = (month.to - month.from) / 365.25;
    for (const customer of world.customers) {
      if (!isActive(customer, month.from)) continue;
      if (count(FURTHER_DEALS_A_YEAR * share * customer.appetite) === 0) continue;
      const draft = draftDeal(world, random, customer, month);
      // Nobody buys on the day it leaves, or after.
      if (draft.closes < customer.churned - 1) drafts.push(draft);
    }
  }
  for (const draft of drafts.sort(byClose)) {
    const team = salesTeamOf(draft.ownerExternalId);
    const won = isWon[team ?? "none"](furtherDealWinRate(team, world.calendar.monthsBack(draft.closes)));
    addDeal(world, random, draft, won);
  }
}

const draftDeal = (world: World, random: Random, customer: DemoCustomer, month: DemoMonth): DealDraft => {
  const opened = workdayWithin(world.calendar, random, month.from, month.to) + random.between(8.5, 17.5) / 24;
  const product = random.weighted(products);
  return {
    opened,
    closes: officeMoment(world.calendar, random, opened + 2 + random.logNormal(19, 0.5)),
    name: `${customer.row.name}: more ${product}`,
    amount: price(random.logNormal(customer.segment.deal * 0.8, 0.35)),
    customerExternalId: orMissing(random, customer.row.externalId, 0.04),
    leadExternalId: null,
    ownerExternalId: customer.row.ownerExternalId,
    product: orMissing(random, product, 0.03),
    source: customer.row.source,
    campaignExternalId: null,
  };
};

/** Orders: one for every won deal, some days later, and what customers re-order by themselves. */
export function generateOrders(world: World): void {
  const random = world.random.fork("orders");
  const orders: (Parameters<typeof addOrder>[1] & { moment: number })[] = [];
  for (const deal of world.records.deals) {
    if (deal.status !== "won" || !deal.customerExternalId || !deal.closedAt) continue;
    const closed = world.calendar.dayOf(deal.closedAt);
    const moment = officeMoment(world.calendar, random, closed + random.integer(1, 5));
    orders.push({ ...deal, customerExternalId: deal.customerExternalId, moment });
  }
  const count = createCountQuota(random);
  for (const month of world.calendar.months) {
    const share = (month.to - month.from) / 365.25;
    for (const customer of world.customers) {
      if (!isActive(customer, month.from)) continue;
      const factor =
        season.orders(month.month) * orderFactor(salesTeamOf(customer.row.ownerExternalId), month.back);
      for (
        let left = count(customer.segment.ordersAYear * customer.appetite * share * factor);
        left > 0;
        left--
      ) {
        const day = workdayWithin(world.calendar, random, month.from, month.to);
        const moment = day + random.between(8, 18) / 24;
        if (!isActive(customer, moment)) continue;
        const amount = money(random.logNormal(customer.segment.order, 0.4));
        const product = orMissing(random, random.weighted(products), 0.03);
        const { externalId } = customer.row;
        orders.push({ customerExternalId: externalId, amount, product, campaignExternalId: null, moment });
      }
    }
  }
  for (const order of orders.sort((a, b) => a.moment - b.moment)) {
    if (hasHappened(world, order.moment)) addOrder(world, order);
  }
}

const addOrder = (
  world: World,
  order: Pick<DealRow, "amount" | "product" | "campaignExternalId"> & {
    customerExternalId: string;
    moment: number;
  },
): void => {
  world.records.orders.push({
    externalId: numbered("O", world.records.orders),
    customerExternalId: order.customerExternalId,
    orderedAt: world.calendar.instantAt(order.moment),
    amount: order.amount,
    product: order.product,
    campaignExternalId: order.campaignExternalId,
  });
};

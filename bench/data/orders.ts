import { someCampaign } from "./campaigns";
import { customerAt, momentOf } from "./chronology";
import { type Company, PRODUCTS } from "./company";
import { drawsFor, keyOf, pickBy } from "./draw";
import { idOf } from "./ids";
import { customerOf } from "./people";
import { instant, money, type TableSource } from "./table-source";

const order = { amount: drawsFor("order.amount"), product: drawsFor("order.product") };

export const orders = (company: Company): TableSource => ({
  table: "purchase_order",
  columns: [
    "id",
    "external_id",
    "customer_external_id",
    "customer_id",
    "ordered_at",
    "amount",
    "currency",
    "base_amount",
    "product",
    "campaign_external_id",
    "campaign_id",
  ],
  count: company.counts.purchase_order,
  row: (row) => {
    const ordered = momentOf(company, row, company.counts.purchase_order);
    const customer = customerOf(company, customerAt(company, ordered, keyOf(2, row)));
    const amount = money(order.amount.logNormal(row, 310, 0.9));
    const campaign = someCampaign(company, keyOf(2, row));
    return [
      idOf("purchase_order", row, ordered),
      `order-${row}`,
      customer.externalId,
      customer.id,
      instant(ordered),
      amount,
      "EUR",
      amount,
      pickBy(order.product, row, PRODUCTS),
      campaign.externalId,
      campaign.id,
    ];
  },
});

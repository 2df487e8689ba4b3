import "server-only";
import { Prisma } from "@/lib/server/db";
import type { RuleBook } from "../rule";
import { inFuture, plainTable, unbounded } from "./common";

const ordered = Prisma.sql`x.ordered_at`;

export const orders: RuleBook = {
  type: "orders",
  ...plainTable(Prisma.sql`purchase_order`),
  at: ordered,
  dates: false,
  label: Prisma.sql`x.external_id`,
  hasRhythm: true,
  rules: [
    {
      id: "orders-unknown-customer",
      title: "Orders whose customer is unknown",
      explanation: "They name a customer that is not here. The amount counts; for whom is not known.",
      mend: "Send the customer with the external id that the order names; the reference resolves by itself.",
      finds: Prisma.sql`x.customer_id IS NULL`,
      at: ordered,
      touches: [
        {
          kpi: "revenue",
          revenueSource: "orders",
          effect: {
            kind: "none",
            why: "The total is right; a breakdown by segment or owner has them in “Not set”",
          },
        },
        ...unbounded("Their customers may have bought before, or not", "customer-loyalty-rate"),
      ],
    },
    {
      id: "orders-negative-amount",
      title: "Orders with a negative amount",
      explanation:
        "Refunds are negative, and right so. If these are none but have the wrong sign, revenue is higher by twice their amount.",
      mend: "Look whether each is a refund; correct the sign of those that are not.",
      finds: Prisma.sql`x.base_amount < 0`,
      at: ordered,
      amount: Prisma.sql`-2 * x.base_amount`,
      touches: [
        {
          kpi: "revenue",
          revenueSource: "orders",
          variants: ["default", "orders"],
          effect: { kind: "more", by: "amount" },
        },
      ],
    },
    inFuture({ type: "orders", what: "Orders", field: "orderedAt" }, ordered, false, ["revenue"]),
  ],
};

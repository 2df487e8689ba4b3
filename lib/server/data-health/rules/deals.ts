import "server-only";
import { Prisma } from "@/lib/server/db";
import type { RuleBook } from "../rule";
import { breakdownOnly, inFuture, medianWhy, plainTable, unbounded } from "./common";

const closed = Prisma.sql`x.closed_at`;
const opened = Prisma.sql`x.opened_at`;

export const deals: RuleBook = {
  type: "deals",
  ...plainTable(Prisma.sql`deal`),
  at: opened,
  dates: false,
  label: Prisma.sql`coalesce(x.name, x.external_id)`,
  hasRhythm: true,
  rules: [
    {
      id: "deals-won-without-amount",
      title: "Won deals without an amount",
      explanation:
        "They add 0 to revenue, so it is at least what is shown; by how much it is more, nobody knows. What is shown as typical is their number times the average deal.",
      mend: "Send the amount that was sold. If a deal was won for nothing, no change is needed.",
      finds: Prisma.sql`x.status = 'won' AND x.base_amount = 0`,
      at: closed,
      touches: [
        {
          kpi: "revenue",
          revenueSource: "won-deals",
          variants: ["default", "won-deals"],
          effect: { kind: "typical", of: "average-deal" },
        },
        { kpi: "average-deal-size", effect: { kind: "fewer-cases" } },
      ],
    },
    {
      id: "deals-closed-before-opened",
      title: "Deals closed before they were opened",
      explanation: "Their sales cycle is negative. Counts and sums take them at their closing date.",
      mend: "Correct openedAt or closedAt in the source.",
      finds: Prisma.sql`x.closed_at < x.opened_at`,
      at: closed,
      touches: unbounded(medianWhy, "sales-cycle-length"),
    },
    {
      id: "deals-open-overdue",
      title: "Open deals that should have closed more than 30 days ago",
      explanation:
        "They are counted in the pipeline at their full amount. If none of them is alive, it is smaller by their amounts.",
      mend: "Close them as won or lost, or set a new expectedCloseAt.",
      finds: Prisma.sql`x.status = 'open' AND x.expected_close_at < now_at - interval '30 days'`,
      at: opened,
      amount: Prisma.sql`x.base_amount`,
      touches: [{ kpi: "open-pipeline", effect: { kind: "less", by: "amount", when: "until-end" } }],
    },
    {
      id: "deals-without-customer",
      title: "Won deals whose customer is unknown",
      explanation: "The amount counts; for which customer, and in which segment and region, is not known.",
      mend: "Send customerExternalId with the deal, and the customer itself.",
      finds: Prisma.sql`x.status = 'won' AND x.customer_id IS NULL`,
      at: closed,
      touches: [
        {
          kpi: "revenue",
          revenueSource: "won-deals",
          effect: {
            kind: "none",
            why: "The total is right; a breakdown by segment or region has them in “Not set”",
          },
        },
        ...unbounded("Their customers may have bought before, or not", "customer-loyalty-rate"),
      ],
    },
    {
      id: "deals-without-owner",
      title: "Deals without an owner",
      explanation: "They count in totals, and for nobody.",
      mend: "Send ownerExternalId, and the owner itself.",
      finds: Prisma.sql`x.owner_id IS NULL`,
      at: opened,
      touches: breakdownOnly("owner or team", "win-rate", "open-pipeline", "quota-attainment"),
    },
    {
      id: "deals-without-product",
      title: "Deals without a product",
      explanation: "They count in totals, and for no product.",
      mend: "Send product with the deal.",
      finds: Prisma.sql`x.product IS NULL`,
      at: opened,
      touches: breakdownOnly("product", "win-rate", "open-pipeline"),
    },
    {
      id: "deals-without-stage",
      title: "Open deals without a stage",
      explanation: "They are in the pipeline, and in no stage of it.",
      mend: "Send stage, as the CRM names it.",
      finds: Prisma.sql`x.status = 'open' AND x.stage IS NULL`,
      at: opened,
      touches: breakdownOnly("stage", "stage-conversion"),
    },
    {
      ...inFuture({ type: "deals", what: "Deals", field: "openedAt or closedAt" }, opened, false, [
        "revenue",
        "win-rate",
      ]),
      finds: Prisma.sql`x.opened_at > now_at OR x.closed_at > now_at`,
    },
  ],
};

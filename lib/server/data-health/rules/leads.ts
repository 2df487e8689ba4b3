import "server-only";
import { Prisma } from "@/lib/server/db";
import type { RuleBook } from "../rule";
import { breakdownOnly, inFuture, plainTable } from "./common";

const created = Prisma.sql`x.created_at`;

export const leads: RuleBook = {
  type: "leads",
  ...plainTable(Prisma.sql`lead`),
  at: created,
  dates: false,
  label: Prisma.sql`coalesce(x.company, x.name, x.external_id)`,
  hasRhythm: true,
  rules: [
    {
      id: "leads-converted-without-customer",
      title: "Converted leads without a customer",
      explanation:
        "A lead counts as converted when it became a paying customer; of these no customer is known. If none of them is one, the rate is lower by their share.",
      mend: "Send customerExternalId with the lead, and the customer itself; or take convertedAt out.",
      finds: Prisma.sql`x.converted_at IS NOT NULL AND x.customer_id IS NULL`,
      at: created,
      touches: [
        {
          kpi: "lead-conversion-rate",
          variants: ["default", "within-days"],
          effect: { kind: "may-not-count" },
        },
      ],
    },
    {
      id: "leads-with-customer-unconverted",
      title: "Leads that name a customer and have not converted",
      explanation:
        "They may have become that customer. If all of them did, the rate is higher by their share.",
      mend: "Send convertedAt: when the lead became a paying customer.",
      finds: Prisma.sql`x.customer_id IS NOT NULL AND x.converted_at IS NULL`,
      at: created,
      touches: [
        { kpi: "lead-conversion-rate", variants: ["default", "within-days"], effect: { kind: "may-count" } },
      ],
    },
    {
      id: "leads-without-source",
      title: "Leads without a source",
      explanation: "They count in totals. What a lead or customer of a source costs looks dearer than it is.",
      mend: "Send source with the lead; ask for it in the form that makes them.",
      finds: Prisma.sql`x.source IS NULL`,
      at: created,
      touches: breakdownOnly("source", "leads-created", "lead-conversion-rate"),
    },
    {
      id: "leads-without-owner",
      title: "Leads without an owner",
      explanation: "They count in totals, and for nobody.",
      mend: "Send ownerExternalId, and the owner itself.",
      finds: Prisma.sql`x.owner_id IS NULL`,
      at: created,
      touches: breakdownOnly("owner or team", "leads-created", "lead-conversion-rate"),
    },
    inFuture({ type: "leads", what: "Leads", field: "createdAt" }, created, false, ["leads-created"]),
  ],
};

import "server-only";
import { Prisma } from "@/lib/server/db";
import type { RuleBook } from "../rule";
import { inFuture } from "./common";

const day = Prisma.sql`x.date`;

// Entries as they are; and for each month without costs that lies between months with costs a row that stands for it, with
// what a month of the organization costs on average.
const withGaps = (organizationId: string) => Prisma.sql`(
  WITH costs AS (
    SELECT date_trunc('month', e.date)::date AS month, sum(e.base_amount) AS amount FROM ledger_entry e
    WHERE e.organization_id = ${organizationId}::uuid AND e.kind = 'cost' GROUP BY 1),
  gaps AS (
    SELECT g.month::date AS month, (SELECT avg(amount) FROM costs) AS amount
    FROM generate_series((SELECT min(month) FROM costs), (SELECT max(month) FROM costs), interval '1 month') g(month)
    WHERE NOT EXISTS (SELECT 1 FROM costs WHERE costs.month = g.month::date))
  SELECT e.organization_id, e.id, e.external_id, e.date, e.kind, e.category, e.base_amount, e.note, false AS is_gap
  FROM ledger_entry e WHERE e.organization_id = ${organizationId}::uuid
  UNION ALL
  SELECT ${organizationId}::uuid, NULL::uuid, NULL, month, 'cost', NULL, amount,
    'No costs in ' || to_char(month, 'YYYY-MM'), true FROM gaps) x`;

export const ledgerEntries: RuleBook = {
  type: "ledger-entries",
  table: Prisma.sql`ledger_entry`,
  from: withGaps,
  at: day,
  dates: true,
  label: Prisma.sql`coalesce(x.note, x.category, x.external_id)`,
  hasRhythm: false,
  rules: [
    {
      id: "ledger-month-without-costs",
      title: "Months without costs between months with costs",
      explanation:
        "Acquisition cost of such a month is at least what is shown, and most likely much more. What is shown as typical is the average cost of a month.",
      mend: "Send the costs of the month. If there were none, send an entry of 0.",
      finds: Prisma.sql`x.is_gap`,
      isOfNoRecord: true,
      at: day,
      amount: Prisma.sql`x.base_amount`,
      touches: [{ kpi: "customer-acquisition-cost", effect: { kind: "typical", of: "amount" } }],
    },
    {
      id: "ledger-negative-amount",
      title: "Costs with a negative amount",
      explanation:
        "Corrections are negative, and right so. If these are none but have the wrong sign, cost is higher by twice their amount.",
      mend: "Look whether each is a correction; correct the sign of those that are not.",
      finds: Prisma.sql`x.kind = 'cost' AND x.base_amount < 0`,
      at: day,
      amount: Prisma.sql`-2 * x.base_amount`,
      touches: [{ kpi: "customer-acquisition-cost", effect: { kind: "may-count", by: "amount" } }],
    },
    inFuture({ type: "ledger-entries", what: "Ledger entries", field: "date" }, day, true, [
      "customer-acquisition-cost",
    ]),
  ],
};

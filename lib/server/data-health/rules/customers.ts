import "server-only";
import { Prisma } from "@/lib/server/db";
import type { Rule, RuleBook } from "../rule";
import { breakdownOnly, inFuture } from "./common";

const acquired = Prisma.sql`x.acquired_at`;

const touchesOfDuplicates: Rule["touches"] = [
  { kpi: "active-customers", effect: { kind: "less", when: "until-end" } },
  { kpi: "new-customers", effect: { kind: "less" } },
  { kpi: "customer-acquisition-cost", effect: { kind: "fewer-cases" } },
];

// The earliest of those that look alike is the customer; the others may be copies of it.
const numbered = (organizationId: string) => Prisma.sql`(
  SELECT c.*,
    CASE WHEN btrim(c.email) <> '' THEN row_number() OVER (
      PARTITION BY lower(btrim(c.email)) ORDER BY c.acquired_at, c.id) END AS same_email,
    CASE WHEN c.region IS NOT NULL THEN row_number() OVER (
      PARTITION BY regexp_replace(lower(c.name), '[^[:alnum:]]+', '', 'g'), lower(c.region)
      ORDER BY c.acquired_at, c.id) END AS same_name
  FROM customer c WHERE c.organization_id = ${organizationId}::uuid) x`;

export const customers: RuleBook = {
  type: "customers",
  table: Prisma.sql`customer`,
  from: numbered,
  at: acquired,
  dates: false,
  label: Prisma.sql`x.name`,
  hasRhythm: false,
  rules: [
    {
      id: "customers-same-email",
      title: "Customers with the e-mail address of another",
      explanation:
        "Of several customers with the same address (upper and lower case alike) all but the earliest are found. If they are copies, there are fewer customers than shown.",
      mend: "Merge them in the CRM, and delete the copies here.",
      finds: Prisma.sql`x.same_email > 1`,
      at: acquired,
      touches: touchesOfDuplicates,
    },
    {
      id: "customers-same-name",
      title: "Customers with the name and region of another",
      explanation:
        "Names are compared without case, spaces and punctuation. Found are all but the earliest, and those not that the e-mail address told already.",
      mend: "Look whether they are the same; merge them in the CRM, and delete the copies here.",
      finds: Prisma.sql`x.same_name > 1 AND coalesce(x.same_email, 1) = 1`,
      at: acquired,
      touches: touchesOfDuplicates,
    },
    {
      id: "customers-churned-before-acquired",
      title: "Customers lost before they were acquired",
      explanation:
        "They count as acquired, and are active at no time. If they still are customers, there are more.",
      mend: "Correct acquiredAt or churnedAt in the source.",
      finds: Prisma.sql`x.churned_at < x.acquired_at`,
      at: acquired,
      touches: [
        { kpi: "active-customers", effect: { kind: "more", when: "until-end" } },
        { kpi: "new-customers", effect: { kind: "less" } },
      ],
    },
    {
      id: "customers-without-segment",
      title: "Customers without a segment",
      explanation: "They count in totals, and in no segment.",
      mend: "Send segment with the customer.",
      finds: Prisma.sql`x.segment IS NULL`,
      at: acquired,
      touches: breakdownOnly("segment", "customer-retention-rate", "active-customers"),
    },
    {
      id: "customers-without-source",
      title: "Customers without a source",
      explanation: "They count in totals. What a customer of a source costs looks dearer than it is.",
      mend: "Send source with the customer.",
      finds: Prisma.sql`x.source IS NULL`,
      at: acquired,
      touches: breakdownOnly("source", "customer-acquisition-cost", "new-customers"),
    },
    inFuture({ type: "customers", what: "Customers", field: "acquiredAt" }, acquired, false, [
      "new-customers",
    ]),
  ],
};

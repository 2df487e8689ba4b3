import "server-only";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { purchaseRows } from "../relations";
import type { CohortMonths } from "./cohort-months";

/** The number of the followed month that an instant lies in: 0 for the first, −1 before it. */
export const monthNumber = (at: Prisma.Sql, { bounds }: CohortMonths): Prisma.Sql =>
  Prisma.sql`(width_bucket(${at}, ${[...bounds]}::timestamptz[]) - 1)`;

/** Where reading ends: tomorrow's midnight, or the end of the last followed month. */
export const readUntil = ({ bounds }: CohortMonths): Prisma.Sql =>
  Prisma.sql`${bounds.at(-1) ?? ""}::timestamptz`;

/**
 * What each customer purchased in each followed month (customer_id, month, amount), where it purchased anything. All
 * that cohorts know of purchases comes through here: another source of the same rows needs no other change.
 */
export const customerMonths = (organization: OrganizationSettings, months: CohortMonths): Prisma.Sql =>
  Prisma.sql`(SELECT customer_id, ${monthNumber(Prisma.sql`purchased_at`, months)} AS month, sum(amount) AS amount
    FROM ${purchaseRows(organization)} purchase
    WHERE customer_id IS NOT NULL
      AND purchased_at >= ${months.bounds[0] ?? ""}::timestamptz AND purchased_at < ${readUntil(months)}
    GROUP BY 1, 2)`;

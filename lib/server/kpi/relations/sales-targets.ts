import "server-only";
import { Prisma } from "@/lib/server/db";
import { ownerAndTeam } from "./dimension-columns";
import type { RelationOf } from "./relation";

const monthEnd = Prisma.sql`(f.month + interval '1 month')::date`;
const daysInMonth = Prisma.sql`(${monthEnd} - f.month)`;

/**
 * How much of a target falls before a day: as many equal parts as days of its month have passed. Rounded there to the
 * precision of stored money, so that the shares of a month's days add up to the target exactly.
 */
const dueBefore = (day: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`round(f.amount * least(greatest(${day} - f.month, 0), ${daysInMonth}) / ${daysInMonth}, 4)`;

/**
 * Sales targets, one row per owner and calendar month. `amount` is the share that falls into the range `r` of the
 * statement (see sql/ranges.ts), so that a target can be read for days, weeks and parts of a month.
 */
export const salesTargets: RelationOf = (organization) => ({
  from: Prisma.sql`sales_target f`,
  rows: Prisma.sql`f.organization_id = ${organization.id}::uuid`,
  columns: {
    monthStart: Prisma.sql`f.month`,
    monthEnd,
    amount: Prisma.sql`(${dueBefore(Prisma.sql`r.end_on`)} - ${dueBefore(Prisma.sql`r.start_on`)})`,
  },
  time: "dates",
  dimensions: ownerAndTeam(Prisma.sql`f.owner_id`),
});

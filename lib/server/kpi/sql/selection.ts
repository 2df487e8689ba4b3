import "server-only";
import type { Selection } from "@/lib/kpi/measure";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { purchaseRows, type Relation } from "../relations";
import { columnOf } from "./condition";

/** Bounds of a range `r` (see ranges.ts) in the terms of the relation's time columns. */
const boundsOf = (relation: Relation) =>
  relation.time === "instants"
    ? { start: Prisma.sql`r.start_at`, end: Prisma.sql`r.end_at` }
    : { start: Prisma.sql`r.start_on`, end: Prisma.sql`r.end_on` };

/** Running just before the boundary: what happens at the very instant belongs to the period that starts there. */
const runningAt = (startedAt: Prisma.Sql, endedAt: Prisma.Sql, boundary: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${startedAt} < ${boundary} AND (${endedAt} IS NULL OR ${endedAt} >= ${boundary})`;

const isCustomerAgain = (relation: Relation, organization: OrganizationSettings): Prisma.Sql => {
  const endedAt = columnOf(relation, "endedAt");
  // A customer record holds one period; only periods derived from purchases can follow one another.
  if (organization.churnRule === "explicit") {
    return Prisma.sql`(${endedAt} IS NULL OR ${endedAt} >= r.end_at)`;
  }
  return Prisma.sql`EXISTS (SELECT 1 FROM customer_period q WHERE q.customer_id = ${columnOf(relation, "customerId")}
    AND ${runningAt(Prisma.sql`q.started_at`, Prisma.sql`q.ended_at`, Prisma.sql`r.end_at`)})`;
};

const narrowed = (
  relation: Relation,
  organization: OrganizationSettings,
  and: Extract<Selection, { kind: "opening" }>["and"],
): Prisma.Sql => {
  if (and === undefined) return Prisma.empty;
  if (and === "running-at-end") return Prisma.sql` AND ${isCustomerAgain(relation, organization)}`;
  if (and === "ends-during") {
    const endedAt = columnOf(relation, "endedAt");
    return Prisma.sql` AND ${endedAt} >= r.start_at AND ${endedAt} < r.end_at`;
  }
  return Prisma.sql` AND EXISTS (SELECT 1 FROM ${purchaseRows(organization)} p
    WHERE p.customer_id = ${columnOf(relation, "customerId")}
      AND p.purchased_at >= r.start_at AND p.purchased_at < r.end_at)`;
};

/** Which rows of the relation belong to the range `r`. */
export const selectionSql = (
  relation: Relation,
  selection: Selection,
  organization: OrganizationSettings,
): Prisma.Sql => {
  const { start, end } = boundsOf(relation);
  switch (selection.kind) {
    case "during": {
      const at = columnOf(relation, selection.at);
      return Prisma.sql`${at} >= ${start} AND ${at} < ${end}`;
    }
    case "before-end":
      return Prisma.sql`${columnOf(relation, selection.at)} < ${end}`;
    case "open-at-end": {
      const until = columnOf(relation, selection.until);
      const open = runningAt(columnOf(relation, selection.from), until, end);
      if (!selection.again) return open;
      const again = columnOf(relation, selection.again);
      return Prisma.sql`(${open} OR (${again} >= ${until} AND ${again} < ${end}))`;
    }
    case "due-during": {
      const open = runningAt(columnOf(relation, selection.from), columnOf(relation, selection.until), start);
      const due = columnOf(relation, selection.due);
      return Prisma.sql`${open} AND ${due} >= ${start} AND ${due} < ${end}`;
    }
    case "overlapping":
      return Prisma.sql`${columnOf(relation, selection.from)} < ${end}
        AND ${columnOf(relation, selection.until)} > ${start}`;
    case "opening":
    case "closing": {
      const boundary = selection.kind === "opening" ? start : end;
      const running = runningAt(columnOf(relation, "startedAt"), columnOf(relation, "endedAt"), boundary);
      return selection.kind === "closing"
        ? running
        : Prisma.sql`${running}${narrowed(relation, organization, selection.and)}`;
    }
  }
};

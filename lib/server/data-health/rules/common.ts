import "server-only";
import type { Rule, RuleBook, Touched } from "@/lib/server/data-health/rule";
import { Prisma } from "@/lib/server/db";

/** A table as it is. */
export const plainTable = (table: Prisma.Sql) => ({
  table,
  from: () => Prisma.sql`${table} x`,
});

/** Totals stay as they are; only a breakdown has more in "Not set". */
export const breakdownOnly = (by: string, ...kpis: string[]): Touched[] =>
  kpis.map((kpi) => ({
    kpi,
    effect: { kind: "none", why: `The total is right; a breakdown by ${by} has them in “Not set”` },
  }));

/** Medians and other figures for which no honest bound is known. */
export const unbounded = (why: string, ...kpis: string[]): Touched[] =>
  kpis.map((kpi) => ({ kpi, effect: { kind: "unbounded", why } }));

export const medianWhy =
  "A median moves to a neighbouring case at most for each of them, by how much depends on all the others";

/** A record dated later than now: it counts when its day has come. */
export const inFuture = (
  { type, what, field }: { type: RuleBook["type"]; what: string; field: string },
  at: Prisma.Sql,
  dates: boolean,
  kpis: readonly string[],
): Rule => ({
  id: `${type}-in-the-future`,
  title: `${what} dated in the future`,
  explanation: `${field} lies after today. They count in no period so far, and will when their day has come.`,
  mend: `Correct ${field} in the source: most often day and month, or the year, were exchanged.`,
  finds: dates ? Prisma.sql`${at} > local_today` : Prisma.sql`${at} > now_at`,
  at,
  touches: kpis.map((kpi) => ({
    kpi,
    effect: { kind: "none", why: "They lie after every period that has begun" },
  })),
});

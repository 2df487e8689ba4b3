import "server-only";
import { db, Prisma } from "@/lib/server/db";
import { addDays, type LocalDate } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import { customerMonthRows, monthsOf, sourceOf } from "./build-part";
import { allParts, type Part, versionOf } from "./built";
import { refreshRollups } from "./refresh";
import { daysWithRows, scanRows } from "./scan-sql";
import { sketchMonths, sketchRows } from "./sketch-sql";
import { cellDifferences } from "./verify-cells";

type Transaction = Prisma.TransactionClient;

/** Something that is kept and is not what the records say, or the other way round. */
export type Difference = { part: string; what: string; kept: string | null; computed: string | null };

/** Differences named of one part; more are counted by running again after mending. */
const MOST_NAMED = 20;
const TIMEOUT_MS = 60 * 60_000;

const kept = (part: Part, organization: OrganizationSettings, grain: "day" | "month"): Prisma.Sql => {
  const id = Prisma.sql`organization_id = ${organization.id}::uuid`;
  switch (part.kind) {
    case "scan":
      return Prisma.sql`SELECT concat_ws(' ', start, dimension, value) AS what, amounts::numeric[] AS holds
        FROM rollup_amount WHERE ${id} AND scan = ${part.id} AND grain = ${grain}`;
    case "sketch":
      return Prisma.sql`SELECT start::text AS what, buckets::numeric[] || counts::numeric[] || sums AS holds
        FROM rollup_sketch WHERE ${id} AND sketch = ${part.id} AND grain = ${grain}`;
    case "customer-months":
      return Prisma.sql`SELECT concat_ws(' ', month, customer_id) AS what, ARRAY[purchases, amount] AS holds
        FROM rollup_customer_month WHERE ${id} AND source = ${part.source}`;
  }
};

const computed = (
  part: Part,
  organization: OrganizationSettings,
  days: readonly LocalDate[],
  grain: "day" | "month",
): Prisma.Sql => {
  switch (part.kind) {
    case "scan": {
      if (grain === "day") {
        return Prisma.sql`SELECT concat_ws(' ', start, dimension, value) AS what, amounts AS holds
          FROM (${scanRows(part.scan, organization, days)}) AS computed`;
      }
      const sums = part.scan.columns.map((_, index) => Prisma.sql`sum(amounts[${index + 1}::int])`);
      return Prisma.sql`
        SELECT concat_ws(' ', date_trunc('month', start)::date, dimension, value) AS what,
          ARRAY[${Prisma.join(sums, ", ")}] AS holds
        FROM (${scanRows(part.scan, organization, days)}) AS computed
        GROUP BY date_trunc('month', start)::date, dimension, value`;
    }
    case "sketch":
      return Prisma.sql`SELECT start::text AS what, buckets::numeric[] || counts::numeric[] || sums AS holds
        FROM (${
          grain === "day"
            ? sketchRows(part.sketch, organization, days)
            : sketchMonths(part.sketch, organization, monthsOf(days))
        }) AS computed`;
    case "customer-months":
      return Prisma.sql`SELECT concat_ws(' ', month, customer_id) AS what, ARRAY[purchases, amount] AS holds
        FROM (${customerMonthRows(part.source, organization, monthsOf(days))}) AS computed`;
  }
};

const partDifferences = async (
  transaction: Transaction,
  part: Part,
  organization: OrganizationSettings,
): Promise<Difference[]> => {
  const { fact, moment } = sourceOf(part);
  const rows = await transaction.$queryRaw<{ day: string }[]>(daysWithRows(fact, moment, organization));
  const days = [...new Set(rows.flatMap(({ day }) => [addDays(day, -1), day, addDays(day, 1)]))].sort();
  const grains = part.kind === "customer-months" ? (["month"] as const) : (["day", "month"] as const);
  const found: Difference[] = [];
  for (const grain of grains) {
    const different = await transaction.$queryRaw<Omit<Difference, "part">[]>`
      SELECT coalesce(k.what, c.what) AS what, k.holds::text AS kept, c.holds::text AS computed
      FROM (${kept(part, organization, grain)}) AS k
        FULL JOIN (${computed(part, organization, days, grain)}) AS c ON c.what = k.what
      WHERE k.holds IS DISTINCT FROM c.holds LIMIT ${MOST_NAMED}::int`;
    found.push(...different.map((each) => ({ ...each, part: `${part.id} by ${grain}` })));
  }
  return found;
};

/**
 * Computes everything that is kept of an organization from its records anew, and says where the two differ. It first
 * works off what was written since, as every reader does; all comparisons see one state of the data.
 * @returns what was checked, and the differences (none is expected, ever)
 */
export const verifyRollups = async (
  organization: OrganizationSettings,
): Promise<{ parts: number; cells: number; differences: Difference[] }> => {
  for (;;) {
    await refreshRollups(organization);
    const checked = await db.$transaction(
      async (transaction) => {
        await transaction.$executeRaw`SET LOCAL statement_timeout = 0`;
        const [written] = await transaction.$queryRaw<{ marks: number }[]>`
          SELECT count(*)::int AS marks FROM rollup_stale WHERE organization_id = ${organization.id}::uuid`;
        if (written && written.marks > 0) return null;
        const built = await transaction.$queryRaw<{ part: string; version: string }[]>`
          SELECT part, version FROM rollup_built WHERE organization_id = ${organization.id}::uuid`;
        const parts = allParts(organization).filter((part) =>
          built.some((it) => it.part === part.id && it.version === versionOf(part, organization)),
        );
        const differences: Difference[] = [];
        for (const part of parts)
          differences.push(...(await partDifferences(transaction, part, organization)));
        const cells = await cellDifferences(transaction, organization);
        return {
          parts: parts.length,
          cells: cells.checked,
          differences: [...differences, ...cells.differences],
        };
      },
      { isolationLevel: "RepeatableRead", timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
    );
    // Somebody wrote between the refresh and the look.
    if (checked) return checked;
  }
};

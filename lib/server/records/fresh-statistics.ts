import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import { recordTables, targetOf } from "./record-tables";
import type { Transaction } from "./write-transaction";

/** Rows from which on a request is worth a look at the statistics. */
export const BULK_ROWS = 500;
/** Changes since the last look that are too few to mislead the planner. */
const FEW_CHANGES = 100;
/** A table that has changed by one row in so many needs another look. */
const ONE_ROW_IN = 10;

// Postgres looks at a table by itself within a minute. A first load does not wait so long: it sends customers and, a
// second later, 50,000 deals that refer to them. Planned for empty tables, each lookup reads a whole table.

/** Skips a table that another session is looking at already, so that nobody waits for it. */
const analyze = (transaction: Transaction, table: string) =>
  transaction.$executeRaw`ANALYZE (SKIP_LOCKED) ${Prisma.raw(table)}`;

/** Before many rows of a type are written: looks at the tables they refer to, where those have changed much. */
export async function refreshReferredStatistics(transaction: Transaction, type: RecordType): Promise<void> {
  const tables = recordTables[type].references.map((reference) => targetOf(reference).table);
  const stale = await transaction.$queryRaw<{ table: string }[]>`
    SELECT relname::text AS table FROM pg_stat_user_tables
    WHERE schemaname = current_schema() AND relname = ANY(${tables}::text[])
      AND n_mod_since_analyze > ${FEW_CHANGES} + n_live_tup / ${ONE_ROW_IN}`;
  for (const { table } of stale) await analyze(transaction, table);
}

/** After many rows of a type were created: looks at their table where it has grown by a tenth or more. */
export async function refreshOwnStatistics(
  transaction: Transaction,
  type: RecordType,
  created: number,
): Promise<void> {
  const { table } = recordTables[type];
  const [known] = await transaction.$queryRaw<{ rows: number }[]>`
    SELECT greatest(reltuples, 0)::float8 AS rows FROM pg_class WHERE oid = ${table}::regclass`;
  if (created > (known?.rows ?? 0) / ONE_ROW_IN) await analyze(transaction, table);
}

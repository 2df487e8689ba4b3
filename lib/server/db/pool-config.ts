import type { PoolConfig } from "pg";

const DEFAULT_STATEMENT_TIMEOUT_MS = 60_000;

/**
 * How every connection to Postgres is made.
 *
 * The session's time zone is pinned to UTC, because the Prisma adapter stores shifted instants under any other; the
 * two timeouts turn an exhausted pool or a runaway statement into an error, where the default is to wait for ever.
 *
 * @param statementTimeoutMs limit of a single statement in milliseconds; 0 for none (migrations, seeds)
 */
export const poolConfig = (url: string, statementTimeoutMs = DEFAULT_STATEMENT_TIMEOUT_MS): PoolConfig => ({
  connectionString: url,
  application_name: "plumbline",
  max: 10,
  connectionTimeoutMillis: 10_000,
  idleTimeoutMillis: 30_000,
  options: `-c TimeZone=UTC -c statement_timeout=${statementTimeoutMs}`,
});

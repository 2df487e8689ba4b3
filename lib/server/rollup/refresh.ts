import "server-only";
import { db, Prisma } from "@/lib/server/db";
import { type LocalDate, localDateOf } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import { relations } from "../kpi/relations";
import { buildPart, refreshPart, sourceOf } from "./build-part";
import { allParts, type Part, versionOf } from "./built";
import { voidCells } from "./cells";
import { tablesOfFact } from "./fact-tables";
import { type Changes, takeMarks } from "./marks";
import { voidCellsOfStages } from "./stage-cells";

type Transaction = Prisma.TransactionClient;

/** A first build of ten million records takes minutes; readers of the organization wait for it. */
const REFRESH_TIMEOUT_MS = 30 * 60_000;
const CONNECTION_WAIT_MS = 60_000;

/** Local days that a day in UTC can lie on. */
const localDays = (utcDay: string, timeZone: string): LocalDate[] => {
  const first = localDateOf(new Date(`${utcDay}T00:00:00.000Z`), timeZone);
  const last = localDateOf(new Date(`${utcDay}T23:59:59.999Z`), timeZone);
  return first === last ? [first] : [first, last];
};

const changedLocalDays = (
  part: Part,
  organization: OrganizationSettings,
  { days }: Changes,
): LocalDate[] | "all" => {
  const { fact } = sourceOf(part);
  const { time } = relations[fact](organization);
  const changed = new Set<LocalDate>();
  for (const table of tablesOfFact(fact, organization) ?? []) {
    const utcDays = days.get(table);
    if (utcDays === "all") return "all";
    for (const day of utcDays ?? []) {
      for (const local of time === "dates" ? [day] : localDays(day, organization.timeZone))
        changed.add(local);
    }
  }
  return [...changed].sort();
};

const readBuilt = async (transaction: Transaction, { id }: OrganizationSettings) => {
  const rows = await transaction.$queryRaw<{ part: string; version: string }[]>`
    SELECT part, version FROM rollup_built WHERE organization_id = ${id}::uuid`;
  return new Map(rows.map(({ part, version }) => [part, version]));
};

const markBuilt = (transaction: Transaction, part: Part, organization: OrganizationSettings) =>
  transaction.$executeRaw`
    INSERT INTO rollup_built (organization_id, part, version)
    VALUES (${organization.id}::uuid, ${part.id}, ${versionOf(part, organization)})
    ON CONFLICT (organization_id, part) DO UPDATE SET version = EXCLUDED.version, built_at = now()`;

/**
 * Runs `work` as the only one who changes the organization's rollups. Statements of the transaction see what was
 * committed when each of them began: a writer that commits in between leaves a mark, which stays.
 */
export const withRollupLock = <Result>(
  organization: OrganizationSettings,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> =>
  db.$transaction(
    async (transaction) => {
      const lock = `rollup:${organization.id}`;
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
      await transaction.$executeRaw`SET LOCAL statement_timeout = 0`;
      // Days are few and their rows lie together; a plan for all of history would read all of it.
      await transaction.$executeRaw`SET LOCAL work_mem = '64MB'`;
      return work(transaction);
    },
    { timeout: REFRESH_TIMEOUT_MS, maxWait: CONNECTION_WAIT_MS, isolationLevel: "ReadCommitted" },
  );

/**
 * Works off every mark of the organization: what is built is brought up to date on the changed days, and `wanted`
 * parts that are not built, or from another definition, are built. Takes the organization's turn by an advisory lock.
 */
export const refreshRollups = async (
  organization: OrganizationSettings,
  wanted: readonly Part[] = allParts(organization),
): Promise<void> =>
  withRollupLock(organization, async (transaction) => {
    const changes = await takeMarks(transaction, organization);
    const built = await readBuilt(transaction, organization);
    const isCurrent = (part: Part) => built.get(part.id) === versionOf(part, organization);
    for (const part of allParts(organization)) {
      const isWanted = wanted.some(({ id }) => id === part.id);
      const days = isCurrent(part) ? changedLocalDays(part, organization, changes) : "all";
      if (days !== "all") {
        if (days.length > 0) await refreshPart(transaction, part, organization, days);
      } else if (isWanted || isCurrent(part)) {
        await buildPart(transaction, part, organization);
        await markBuilt(transaction, part, organization);
      }
    }
    await voidCells(transaction, organization, changes);
    await voidCellsOfStages(transaction, organization, changes);
  });

const running = new Map<string, Promise<void>>();

/**
 * Refreshes, or waits for a refresh of this process that is under way: whoever asks looks again afterwards, so that
 * many readers of one organization make one refresh, not many.
 */
export const ensureFresh = (organization: OrganizationSettings, wanted?: readonly Part[]): Promise<void> => {
  const under = running.get(organization.id);
  if (under) return under.catch(() => undefined);
  const mine = refreshRollups(organization, wanted).finally(() => running.delete(organization.id));
  running.set(organization.id, mine);
  return mine;
};

/** What a statement has to find, to know that it reads what the records say: no mark, and every part as defined. */
export const freshnessSql = (organization: OrganizationSettings, parts: readonly Part[]): Prisma.Sql => {
  const ids = parts.map(({ id }) => id);
  const versions = parts.map((part) => versionOf(part, organization));
  const id = Prisma.sql`${organization.id}::uuid`;
  return Prisma.sql`(NOT EXISTS (SELECT 1 FROM rollup_stale WHERE organization_id = ${id})
    AND (SELECT count(*) FROM unnest(${ids}::text[], ${versions}::text[]) AS needed (part, version)
      JOIN rollup_built b ON b.organization_id = ${id} AND b.part = needed.part AND b.version = needed.version
    ) = ${ids.length}::int)`;
};

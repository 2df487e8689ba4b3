import "server-only";
import { Prisma } from "@/lib/server/db";
import { type LocalDate, localDateOf } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import { relations } from "../kpi/relations";
import type { StatementPart } from "../kpi/sql/part";
import { buildPart, refreshPart, sourceOf } from "./build-part";
import { allParts, type Part, versionOf } from "./built";
import { voidCells } from "./cells";
import { tablesOfFact } from "./fact-tables";
import { type Changes, takeMarks } from "./marks";
import { withRollupLock } from "./rollup-lock";
import { voidCellsOfStages } from "./stage-cells";

type Transaction = Prisma.TransactionClient;

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

/** Whether no mark is there. */
const unmarkedSql = (id: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`NOT EXISTS (SELECT 1 FROM rollup_stale WHERE organization_id = ${id})`;

/** Whether every part is there as it is defined; marked or not. */
const builtSql = (id: Prisma.Sql, organization: OrganizationSettings, parts: readonly Part[]): Prisma.Sql => {
  const ids = parts.map((part) => part.id);
  const versions = parts.map((part) => versionOf(part, organization));
  return Prisma.sql`(SELECT count(*) FROM unnest(${ids}::text[], ${versions}::text[]) AS needed (part, version)
      JOIN rollup_built b ON b.organization_id = ${id} AND b.part = needed.part AND b.version = needed.version
    ) = ${ids.length}::int`;
};

/** How far what a statement reads of some parts is what the records say. */
export type Freshness = { isBuilt: boolean; isFresh: boolean };

/** A part of a statement that sees, with what else it reads, how fresh that is. */
export const freshnessPart = (
  organization: OrganizationSettings,
  parts: readonly Part[],
): { part: StatementPart; freshness: () => Freshness } => {
  const id = Prisma.sql`${organization.id}::uuid`;
  let seen: Freshness = { isBuilt: false, isFresh: false };
  return {
    part: {
      query: Prisma.sql`SELECT 0, NULL::text, NULL::text,
        ARRAY[(${builtSql(id, organization, parts)})::text, (${unmarkedSql(id)})::text]`,
      take: ({ amounts: [built, unmarked] }) => {
        seen = { isBuilt: built === "true", isFresh: built === "true" && unmarked === "true" };
      },
    },
    freshness: () => seen,
  };
};

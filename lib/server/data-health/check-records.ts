import "server-only";
import { db, Prisma } from "@/lib/server/db";
import { addDays, daysBetween, localDateOf, toInstant } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import type { RuleBook } from "./rule";
import { bookRows, dayOf, momentOf, ofOrganization } from "./rule-rows";
import { ruleBooks, rulesVersion } from "./rules";

/** Days that a type's rhythm is learnt from: twelve weeks and the last one, and one to be sure of whole ones. */
const rhythmDays = 98;
/** A check of a type reads its table once or twice; nobody waits for it. */
const timeoutMs = 600_000;

type Transaction = Prisma.TransactionClient;
type Facts = { records: number; last_record_at: Date | null; last_changed_at: Date | null };

const readFacts = async (
  transaction: Transaction,
  book: RuleBook,
  organization: OrganizationSettings,
  now: Date,
): Promise<Facts> => {
  const at = book.dates
    ? Prisma.sql`((${book.at})::timestamp AT TIME ZONE ${organization.timeZone})`
    : book.at;
  const [facts] = await transaction.$queryRaw<Facts[]>`
    SELECT count(*)::int AS records, max(${at}) FILTER (WHERE ${at} <= ${now}::timestamptz) AS last_record_at,
      max(x.changed_at) AS last_changed_at
    FROM ${book.table} x WHERE ${ofOrganization(organization)}`;
  return facts ?? { records: 0, last_record_at: null, last_changed_at: null };
};

const readDailyCounts = async (
  transaction: Transaction,
  book: RuleBook,
  organization: OrganizationSettings,
  now: Date,
): Promise<number[]> => {
  if (!book.hasRhythm) return [];
  const today = localDateOf(now, organization.timeZone);
  const first = addDays(today, -rhythmDays);
  const [from, to] = book.dates
    ? [Prisma.sql`${first}::date`, Prisma.sql`${today}::date`]
    : [
        Prisma.sql`${toInstant(first, organization.timeZone)}::timestamptz`,
        Prisma.sql`${toInstant(today, organization.timeZone)}::timestamptz`,
      ];
  const days = await transaction.$queryRaw<{ day: string; records: number }[]>`
    SELECT (${dayOf(book, book.at, organization)})::text AS day, count(*)::int AS records
    FROM ${book.table} x
    WHERE ${ofOrganization(organization)} AND ${book.at} >= ${from} AND ${book.at} < ${to} GROUP BY 1`;
  const counts = Array.from({ length: rhythmDays }, () => 0);
  for (const { day, records } of days) counts[daysBetween(first, day)] = records;
  return counts;
};

/** One scan of the type's records: per rule and local day how many it finds, and what they add up to. */
const findingsSql = (book: RuleBook, organization: OrganizationSettings, now: Date): Prisma.Sql => {
  const rules = book.rules.map(
    (rule) => Prisma.sql`(${rule.id}::text, (${rule.finds}) IS TRUE,
      ${dayOf(book, momentOf(book, rule), organization)}, (${rule.amount ?? Prisma.sql`0`})::numeric)`,
  );
  return Prisma.sql`
    INSERT INTO data_health_day (organization_id, rule_id, day, record_type, records, amount)
    SELECT ${organization.id}::uuid, r.rule_id, r.day, ${book.type}, count(*)::int, coalesce(sum(r.amount), 0)
    FROM ${bookRows(book, organization, now)}
    CROSS JOIN LATERAL (VALUES ${Prisma.join(rules)}) r(rule_id, found, day, amount)
    WHERE ${ofOrganization(organization)} AND r.found AND r.day IS NOT NULL GROUP BY r.rule_id, r.day`;
};

const checkBook = (
  book: RuleBook,
  organization: OrganizationSettings,
  dataVersion: Date | null,
  now: Date,
): Promise<void> =>
  db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT set_config('statement_timeout', ${String(timeoutMs)}, true)`;
      const lock = `data-health:${organization.id}:${book.type}`;
      const [got] = await transaction.$queryRaw<{ locked: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended(${lock}, 0)) AS locked`;
      if (!got?.locked) return;
      const facts = await readFacts(transaction, book, organization, now);
      const dailyCounts = await readDailyCounts(transaction, book, organization, now);
      const key = { organizationId: organization.id, recordType: book.type };
      await transaction.dataHealthDay.deleteMany({ where: key });
      await transaction.$executeRaw(findingsSql(book, organization, now));
      const found = {
        dataVersion,
        rulesVersion: rulesVersion(book.type),
        checkedAt: now,
        records: facts.records,
        lastRecordAt: facts.last_record_at,
        lastChangedAt: facts.last_changed_at,
        dailyCounts,
      };
      await transaction.dataHealthCheck.upsert({
        where: { organizationId_recordType: key },
        create: { ...key, ...found },
        update: found,
      });
    },
    { timeout: timeoutMs, maxWait: 30_000 },
  );

/**
 * Checks all of an organization's records and keeps what was found, type by type: whoever reads meanwhile reads the check
 * before. Where another process is checking a type, that one is left to it.
 */
export const checkRecords = async (organization: OrganizationSettings, now: Date): Promise<void> => {
  // Read first: what is written while the check runs makes the next one due.
  const { dataChangedAt } = await db.organization.findUniqueOrThrow({
    where: { id: organization.id },
    select: { dataChangedAt: true },
  });
  for (const book of ruleBooks) await checkBook(book, organization, dataChangedAt, now);
};

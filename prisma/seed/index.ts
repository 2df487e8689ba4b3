import { hashPassword } from "@/lib/server/auth/password";
import type { Prisma, PrismaClient } from "@/lib/server/db";
import { createRandom } from "@/lib/testing/random";
import { localDateOf, toInstant } from "@/lib/time";
import { company } from "./company";
import { generateDemo } from "./generate";
import { writeDecisions, writeOrganization } from "./organization";
import type { DemoRecords } from "./rows";
import { demoSignIns } from "./sign-ins";
import { writeSurveys } from "./surveys";
import { writeTalk } from "./talk";
import { writeRecords } from "./write";

export { type DemoSignIn, demoSignIns } from "./sign-ins";

export type SeedOptions = {
  db: PrismaClient;
  /** The demo's records end with the day before this one, local to the demo company. */
  now: Date;
  /** How many days of records; 1096 are three years. */
  days?: number;
  /** Multiple of the standard company's size (about 25,000 records in three years at 1). */
  scale?: number;
  /** Replaces a demo organization that is there; without it, a second seed is refused. */
  replace?: boolean;
  log?: (line: string) => void;
};

export type SeedResult = { organizationId: string; records: Record<keyof DemoRecords, number> };

/** Thrown when the demo cannot be seeded as asked; the message says what to do. */
export class SeedError extends Error {
  override name = "SeedError";
}

const demoEmails = demoSignIns.map(({ email }) => email);

const TRANSACTION_LIMIT_MS = 10 * 60_000;

/**
 * Creates the demo organization with its people, records, KPI settings, objectives and sales targets, in one transaction. The same
 * local date, days and scale give the same rows (but for the salts of the passwords).
 * @throws SeedError for impossible options, or when the demo is there already
 */
export async function seedDemo(options: SeedOptions): Promise<SeedResult> {
  const { db, now, days = 1096, scale = 1, replace = false, log = () => undefined } = options;
  if (!Number.isInteger(days) || days < 30 || days > 3660) {
    throw new SeedError(`days must be a whole number from 30 to 3660, not ${days}`);
  }
  if (!(scale >= 0.1 && scale <= 100))
    throw new SeedError(`scale must lie between 0.1 and 100, not ${scale}`);
  if (!replace && (await db.organization.count({ where: { isDemo: true } })) > 0) {
    throw new SeedError("The demo organization is there already; to make it anew: npm run seed -- --clear");
  }

  const today = localDateOf(now, company.timeZone);
  const writtenAt = toInstant(today, company.timeZone);
  const records = generateDemo({ today, days, scale });
  const counts = countRecords(records);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  log(`Writing ${total.toLocaleString("en")} records of ${company.name}, ${days} days up to ${today} …`);

  const members = await Promise.all(
    demoSignIns.map(async (person) => ({ ...person, passwordHash: await hashPassword(person.password) })),
  );
  const random = createRandom(`ids/${today}/${days}/${scale}`);
  const organizationId = await db.$transaction(
    async (tx) => {
      if (replace) await removeDemo(tx);
      if ((await tx.user.count({ where: { email: { in: demoEmails } } })) > 0) {
        throw new SeedError(`The demo needs the addresses ${demoEmails.join(", ")}, and one is in use`);
      }
      const organization = await writeOrganization(tx, members, random.fork("organization"), writtenAt);
      await writeRecords(tx, organization.organizationId, records, random.fork("records"), writtenAt);
      const decisions = { today, days, random: random.fork("decisions"), writtenAt };
      await writeDecisions(tx, organization, records, decisions);
      await writeTalk(tx, organization, { today, random: random.fork("talk"), writtenAt });
      const surveys = { today, random: random.fork("surveys"), writtenAt };
      await writeSurveys(tx, organization.organizationId, records, surveys);
      return organization.organizationId;
    },
    { timeout: TRANSACTION_LIMIT_MS, maxWait: 10_000 },
  );
  // Plans for the first queries would otherwise be made for empty tables.
  await db.$executeRaw`ANALYZE`;
  return { organizationId, records: counts };
}

/** Removes the demo organization, its records and its people. Nothing else is touched. */
export const clearDemo = (db: PrismaClient): Promise<void> =>
  db.$transaction(removeDemo, { timeout: TRANSACTION_LIMIT_MS });

async function removeDemo(tx: Prisma.TransactionClient): Promise<void> {
  const demo = { organization: { isDemo: true } };
  await tx.objective.deleteMany({ where: demo });
  await tx.organization.deleteMany({ where: { isDemo: true } });
  await tx.user.deleteMany({ where: { email: { in: demoEmails }, memberships: { none: {} } } });
}

const countRecords = (records: DemoRecords): Record<keyof DemoRecords, number> => ({
  owners: records.owners.length,
  customers: records.customers.length,
  campaigns: records.campaigns.length,
  leads: records.leads.length,
  deals: records.deals.length,
  "deal-stage-events": records["deal-stage-events"].length,
  orders: records.orders.length,
  tickets: records.tickets.length,
  "survey-responses": records["survey-responses"].length,
  "campaign-activity": records["campaign-activity"].length,
  "site-traffic": records["site-traffic"].length,
  "ledger-entries": records["ledger-entries"].length,
});

import "server-only";
import { createHash } from "node:crypto";
import { LIFETIME_MODEL_VERSION } from "@/lib/kpi/lifetime";
import { PREDICTED_YEARS } from "@/lib/kpi/models";
import { db, Prisma } from "@/lib/server/db";
import { type LocalDate, toInstant } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import { purchaseRows } from "../relations";
import { DAY_ZERO } from "./packed-histories";

/** What fits depend on, by the local date before which purchases were seen. */
export type Fingerprints = ReadonlyMap<LocalDate, string>;

type Bucket = { bucket: number; purchases: number; hashes: string };

/** Purchases of known customers before the last of some dates (in rising order), by local day. */
const purchaseDays = (organization: OrganizationSettings, dates: readonly LocalDate[]): Prisma.Sql => {
  const end = toInstant(dates.at(-1) ?? DAY_ZERO, organization.timeZone).toISOString();
  return Prisma.sql`SELECT customer_id, (purchased_at AT TIME ZONE ${organization.timeZone})::date AS day, amount
    FROM ${purchaseRows(organization)} p
    WHERE customer_id IS NOT NULL AND purchased_at < ${end}::timestamptz`;
};

/**
 * How many purchases lie between one date and the next, and the sum of their hashes, which does not depend on their
 * order: a purchase more, less or changed, or one of another customer, makes another sum.
 */
const bucketsOf = (days: Prisma.Sql, dates: readonly LocalDate[]): Prisma.Sql =>
  Prisma.sql`SELECT width_bucket(day, ${[...dates]}::date[]) AS bucket, count(*)::int AS purchases,
      sum(hash_record_extended(ROW(customer_id, day, amount), 0))::text AS hashes
    FROM ${days} d GROUP BY 1`;

const fingerprintsOf = (
  { revenueSource }: OrganizationSettings,
  dates: readonly LocalDate[],
  buckets: readonly Bucket[],
): Fingerprints => {
  const inBucket = new Map(buckets.map((one) => [one.bucket, one]));
  let purchases = 0;
  let hashes = 0n;
  return new Map(
    dates.map((date, index) => {
      const { purchases: more, hashes: further } = inBucket.get(index) ?? { purchases: 0, hashes: "0" };
      purchases += more;
      hashes += BigInt(further);
      const text = [LIFETIME_MODEL_VERSION, PREDICTED_YEARS, revenueSource, purchases, hashes].join(" ");
      return [date, createHash("sha256").update(text).digest("base64url")];
    }),
  );
};

/**
 * Says what fits before each date depend on, by one scan of the purchases: while it says the same, so would a fit.
 * @param dates in rising order
 */
export const readFingerprints = async (
  organization: OrganizationSettings,
  dates: readonly LocalDate[],
): Promise<Fingerprints> => {
  const days = Prisma.sql`(${purchaseDays(organization, dates)})`;
  return fingerprintsOf(organization, dates, await db.$queryRaw<Bucket[]>(bucketsOf(days, dates)));
};

/**
 * Every customer's purchases before the last of the dates, packed (see unpackHistories), with the fingerprints of the
 * very same state of the data.
 * @param dates in rising order
 */
export const readHistories = async (
  organization: OrganizationSettings,
  dates: readonly LocalDate[],
): Promise<{ histories: string; fingerprints: Fingerprints }> => {
  const rows = await db.$queryRaw<(Bucket & { histories: string | null })[]>(Prisma.sql`
    WITH days AS MATERIALIZED (${purchaseDays(organization, dates)}),
    packed AS (
      SELECT customer_id, customer_id || ' ' || string_agg((day - ${DAY_ZERO}::date) || ':' || amount, ' ') AS history
      FROM days GROUP BY customer_id
    )
    SELECT -1 AS bucket, 0 AS purchases, '0' AS hashes, string_agg(history, chr(10) ORDER BY customer_id) AS histories
    FROM packed
    UNION ALL
    SELECT b.*, NULL FROM (${bucketsOf(Prisma.sql`days`, dates)}) b`);
  return {
    histories: rows.find(({ bucket }) => bucket === -1)?.histories ?? "",
    fingerprints: fingerprintsOf(organization, dates, rows),
  };
};

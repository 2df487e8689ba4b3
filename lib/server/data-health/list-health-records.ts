import "server-only";
import { z } from "zod";
import type { healthRecordsQuerySchema, healthRecordsSchema } from "@/lib/contracts/data-health";
import { NotFound } from "@/lib/errors";
import { db, Prisma } from "@/lib/server/db";
import type { Context } from "../auth/context";
import { openCursor, refuseCursor, writeCursor } from "../http/cursor";
import { bookRows, momentOf, ofOrganization } from "./rule-rows";
import { rulesById } from "./rules";

const stateSchema = z.strictObject({
  asOf: z.iso.datetime(),
  at: z.string().regex(/^\d{4,6}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.\d{6}$/),
  key: z.string().max(400),
});

type Row = { external_id: string | null; label: string | null; at: string | null; key: string };

const momentText = (at: string | null, dates: boolean): string | null => {
  if (at === null) return null;
  return dates ? at.slice(0, 10) : new Date(`${at}Z`).toISOString();
};

/**
 * The records in which a rule finds a weakness now, newest first, a page at a time.
 * @throws NotFound for a rule that there is not; InvalidInput for a cursor of another question
 */
export const listHealthRecords = async (
  { organization }: Context,
  ruleId: string,
  { cursor, limit }: z.infer<typeof healthRecordsQuerySchema>,
  { now }: { now: Date },
): Promise<z.infer<typeof healthRecordsSchema>> => {
  const known = rulesById.get(ruleId);
  if (!known)
    throw new NotFound(
      `There is no rule "${ruleId}"; GET /api/v1/data-health names those that found something.`,
    );
  const { rule, book } = known;
  const question = [organization.id, ruleId];
  const begun = cursor === undefined ? null : stateSchema.safeParse(openCursor(question, cursor));
  if (begun && !begun.success) throw refuseCursor();
  const asOf = begun ? new Date(begun.data.asOf) : now;
  const at = Prisma.sql`to_char((${momentOf(book, rule)})::timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
  const key = Prisma.sql`coalesce(x.external_id, '')`;
  const after = begun
    ? Prisma.sql`AND (${at}, ${key}) < (${begun.data.at}, ${begun.data.key})`
    : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    SELECT x.external_id, ${book.label} AS label, ${at} AS at, ${key} AS key
    FROM ${bookRows(book, organization, asOf)}
    WHERE ${ofOrganization(organization)} AND (${rule.finds}) ${after}
    ORDER BY ${at} DESC, ${key} DESC LIMIT ${limit + 1}::int`;
  const last = rows[limit - 1];
  return {
    rule: rule.id,
    title: rule.title,
    records: rows.slice(0, limit).map((row) => ({
      type: book.type,
      externalId: row.external_id,
      label: row.label ?? row.external_id ?? "",
      at: momentText(row.at, book.dates),
    })),
    nextCursor:
      rows.length > limit && last?.at
        ? writeCursor(question, { asOf: asOf.toISOString(), at: last.at, key: last.key })
        : null,
  };
};

import "server-only";
import { z } from "zod";
import { countedExactly, type RecordList, type RecordListQuery } from "@/lib/contracts/record-lists";
import { NotFound } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { db, Prisma } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { openCursor, refuseCursor, writeCursor } from "../../http/cursor";
import { recordTables } from "../record-tables";
import { countStatement, type ListPlace, type ListQuestion, listStatement } from "./list-statement";
import { listedRecord, type RecordRow, selectedRecord } from "./record-columns";

type ListedRow = RecordRow & { sortValue: string };

const placeSchema = z.tuple([z.string().max(600), z.uuid()]);

const placeOf = (question: unknown, cursor: string): ListPlace => {
  const parsed = placeSchema.safeParse(openCursor(question, cursor));
  if (!parsed.success) throw refuseCursor();
  const [value, id] = parsed.data;
  return { value, id };
};

const countOf = async (ctx: Context, type: RecordType, question: ListQuestion) => {
  const [row] = await db.$queryRaw<{ count: number }[]>(countStatement(type, ctx.organization, question));
  const count = row?.count ?? 0;
  return { value: Math.min(count, countedExactly), isExact: count <= countedExactly };
};

/**
 * Records of a type, a page at a time by keyset, so that the last page costs what the first did.
 * @throws InvalidInput for a sort or filter that the type does not know, and for a cursor of another list
 */
export async function listRecords(
  ctx: Context,
  type: RecordType,
  { cursor, limit, format: _, ...asked }: RecordListQuery,
): Promise<RecordList> {
  const { organization } = ctx;
  const question = { list: type, organization: organization.id, ...asked };
  const after = cursor === undefined ? null : placeOf(question, cursor);
  const [rows, count] = await Promise.all([
    db.$queryRaw<ListedRow[]>(listStatement(type, organization, asked, after, limit + 1)),
    after === null ? countOf(ctx, type, asked) : null,
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    type,
    timeZone: organization.timeZone,
    currency: organization.currency,
    count,
    records: page.map(listedRecord),
    nextCursor: last ? writeCursor(question, [last.sortValue, last.id]) : null,
  };
}

/** One record's row, or null. */
export async function findRecord(
  organizationId: string,
  type: RecordType,
  externalId: string,
  client: Pick<typeof db, "$queryRaw"> = db,
): Promise<RecordRow | null> {
  if (externalId.includes("\0")) return null;
  const [row] = await client.$queryRaw<RecordRow[]>(Prisma.sql`
    SELECT ${selectedRecord(type)} FROM ${Prisma.raw(recordTables[type].table)} AS t
    WHERE t.organization_id = ${organizationId}::uuid AND t.external_id = ${externalId}`);
  return row ?? null;
}

/** @throws NotFound when the organization has no such record */
export async function getRecord(ctx: Context, type: RecordType, externalId: string) {
  const row = await findRecord(ctx.organization.id, type, externalId);
  if (!row) throw new NotFound(`There is no record with the external id "${externalId}" in ${type}.`);
  return listedRecord(row);
}

import { contextForOperator } from "@/lib/server/auth/operator-context";
import { db, Prisma } from "@/lib/server/db";
import { takeMonthEnd } from "@/lib/server/snapshots/take-month-end";
import { addMonths, localDateOf, toInstant } from "@/lib/time";

const dayMs = 86_400_000;
/** Reports are made on the morning after. */
const morningMs = 6 * 3_600_000;
const monthsBack = 12;

type Month = { organizationId: string; start: Date; end: Date };
/** What was wrong when a month was reported: how it was recorded then, and how it was put right later. */
type Story = { note: string; before: (month: Month) => Prisma.Sql; after: (month: Month) => Prisma.Sql };

const { sql } = Prisma;

const oneOrder = ({ organizationId, start, end }: Month) => sql`
  organization_id = ${organizationId}::uuid AND id = (
    SELECT id FROM purchase_order WHERE organization_id = ${organizationId}::uuid
      AND ordered_at >= ${start} AND ordered_at < ${end} ORDER BY external_id LIMIT 1)`;
const fewAnswers = ({ organizationId, start, end }: Month) => sql`
  organization_id = ${organizationId}::uuid AND id IN (
    SELECT id FROM survey_response WHERE organization_id = ${organizationId}::uuid AND kind = 'csat' AND scale_max = 5
      AND submitted_at >= ${start} AND submitted_at < ${end} ORDER BY external_id LIMIT 2)`;

/** By how many months back the month lies that was reported wrongly. */
const stories: Readonly<Record<number, Story>> = {
  2: {
    note: "Invoice corrected",
    before: (month) => sql`UPDATE purchase_order SET amount = amount + 4000, base_amount = base_amount + 4000
      WHERE ${oneOrder(month)}`,
    after: (month) => sql`UPDATE purchase_order SET amount = amount - 4000, base_amount = base_amount - 4000
      WHERE ${oneOrder(month)}`,
  },
  4: {
    note: "Answers were entered the wrong way round",
    before: (month) => sql`UPDATE survey_response SET score = 6 - score WHERE ${fewAnswers(month)}`,
    after: (month) => sql`UPDATE survey_response SET score = 6 - score WHERE ${fewAnswers(month)}`,
  },
};

/** Runs a statement as one change set of the log, dated back to when the story says that it happened. */
const change = async (month: Month, statement: Prisma.Sql, note: string, at: Date | null): Promise<void> => {
  await db.$transaction(async (tx) => {
    const [made] = await tx.$queryRaw<{ id: string }[]>`SELECT gen_random_uuid()::text AS id`;
    if (!made) return;
    const changeSet = { id: made.id, origin: "form", note };
    await tx.$executeRaw`SELECT set_config('plumbline.change_set', ${JSON.stringify(changeSet)}, true)`;
    await tx.$executeRaw(statement);
    const [organizationId, id] = [month.organizationId, made.id];
    if (at === null) {
      await tx.$executeRaw`DELETE FROM record_change WHERE organization_id = ${organizationId}::uuid AND change_set_id = ${id}::uuid`;
      await tx.$executeRaw`DELETE FROM change_set WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid`;
      return;
    }
    await tx.$executeRaw`UPDATE record_change SET at = ${at} WHERE organization_id = ${organizationId}::uuid AND change_set_id = ${id}::uuid`;
    await tx.$executeRaw`UPDATE change_set SET at = ${at} WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid`;
  });
};

/**
 * The demo's month ends of the last year, as if each had been kept on the morning after; two were put right later. Reads
 * and writes by the app's own connection, after the demo was stored.
 */
export async function writeMonthEnds(now: Date): Promise<void> {
  const demo = await db.organization.findFirst({ where: { isDemo: true }, select: { id: true } });
  if (!demo) return;
  const ctx = await contextForOperator(demo.id);
  const { timeZone } = ctx.organization;
  const thisMonth = `${localDateOf(now, timeZone).slice(0, 7)}-01`;
  // The records were there when the months were reported.
  const longAgo = toInstant(addMonths(thisMonth, -monthsBack - 1), timeZone);
  await db.$executeRaw`UPDATE record_creation SET at = ${longAgo} WHERE organization_id = ${demo.id}::uuid`;
  await db.$executeRaw`UPDATE change_set SET at = ${longAgo} WHERE organization_id = ${demo.id}::uuid AND origin = 'seed'`;
  for (let back = monthsBack; back >= 1; back -= 1) {
    const first = addMonths(thisMonth, -back);
    const month = {
      organizationId: demo.id,
      start: toInstant(first, timeZone),
      end: toInstant(addMonths(first, 1), timeZone),
    };
    const asOf = new Date(month.end.getTime() + morningMs);
    const story = stories[back];
    if (story) await change(month, story.before(month), story.note, null);
    await takeMonthEnd(ctx, first, asOf);
    if (story) await change(month, story.after(month), story.note, new Date(asOf.getTime() + 8 * dayMs));
  }
}

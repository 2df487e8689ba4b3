import "server-only";
import { z } from "zod";
import type { Voice, Voices, VoicesQuery } from "@/lib/contracts/voices";
import { InvalidInput } from "@/lib/errors";
import { groupsOf, type Standing, standingOf, type VoicedKpi } from "@/lib/kpi/voices/voice-groups";
import { db, Prisma } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { openCursor, refuseCursor, writeCursor } from "../../http/cursor";
import { requestedVoices } from "./requested-voices";
import { exactWord, searchSql, searchWords } from "./search-terms";
import { hasComment, voiceRows } from "./voice-rows";

const counted = z.number().int().min(0);
const stateSchema = z.strictObject({
  asOf: z.iso.datetime(),
  answers: counted,
  comments: z.strictObject({ high: counted, middle: counted, low: counted }),
  /** The last comment given: its instant to the microsecond, and its id. */
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
  id: z.uuid(),
});
type State = z.infer<typeof stateSchema>;

type Row = {
  id: string;
  at: string;
  external_id: string;
  score: number;
  scale_min: number;
  scale_max: number;
  standing: Standing;
  comment: string;
  customer_id: string | null;
  customer: string | null;
  segment: string | null;
  ticket_id: string | null;
  channel: string | null;
  category: string | null;
  owner_id: string | null;
  owner: string | null;
  team: string | null;
};

const standings = ["high", "middle", "low"] as const;

const requestedStanding = (kpi: VoicedKpi, group: VoicesQuery["group"]): Standing | null => {
  if (group === undefined) return null;
  const standing = standingOf(kpi, group);
  if (standing) return standing;
  const has = standings.map((each) => groupsOf[kpi][each]).join(", ");
  throw new InvalidInput(`There is no group "${group}" here.`, [
    { path: "group", message: `Answers of ${kpi} are ${has}; not "${group}"` },
  ]);
};

const voiceOf = (kpi: VoicedKpi, row: Row): Voice => ({
  externalId: row.external_id,
  at: new Date(row.at).toISOString(),
  score: row.score,
  scaleMin: row.scale_min,
  scaleMax: row.scale_max,
  group: groupsOf[kpi][row.standing],
  comment: row.comment,
  customer:
    row.customer_id === null || row.customer === null
      ? null
      : { externalId: row.customer_id, name: row.customer, segment: row.segment },
  ticket:
    row.ticket_id === null
      ? null
      : { externalId: row.ticket_id, channel: row.channel, category: row.category },
  owner:
    row.owner_id === null || row.owner === null
      ? null
      : { externalId: row.owner_id, name: row.owner, team: row.team },
});

const begunWith = (question: unknown, cursor: string | undefined): State | null => {
  if (cursor === undefined) return null;
  const parsed = stateSchema.safeParse(openCursor(question, cursor));
  if (!parsed.success) throw refuseCursor();
  return parsed.data;
};

type Rows = ReturnType<typeof voiceRows>;

const countsOf = async (rows: Rows, matching: readonly Prisma.Sql[]) => {
  const [[all], found] = await Promise.all([
    db.$queryRaw<{ answers: number }[]>`SELECT count(*)::int AS answers ${rows.where([])}`,
    db.$queryRaw<{ standing: Standing; comments: number }[]>`
      SELECT ${rows.standing} AS standing, count(*)::int AS comments ${rows.where(matching)} GROUP BY 1`,
  ]);
  const of = (standing: Standing) => found.find((each) => each.standing === standing)?.comments ?? 0;
  return { answers: all?.answers ?? 0, comments: { high: of("high"), middle: of("middle"), low: of("low") } };
};

const pageSql = (rows: Rows, conditions: readonly Prisma.Sql[], limit: number): Prisma.Sql => {
  const joins = new Set(Object.values(rows.relation.dimensions).flatMap((dimension) => dimension.joins));
  return Prisma.sql`
    WITH page AS (SELECT f.id, f.submitted_at ${rows.where(conditions)}
      ORDER BY f.submitted_at DESC, f.id DESC LIMIT ${limit}::int)
    SELECT f.id::text, to_char(f.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
      f.external_id, f.score, f.scale_min, f.scale_max, ${rows.standing} AS standing, f.comment,
      c.external_id AS customer_id, c.name AS customer, c.segment,
      s.external_id AS ticket_id, s.channel, s.category,
      o.external_id AS owner_id, o.name AS owner, t.name AS team
    FROM page JOIN ${rows.relation.from} ON f.id = page.id ${Prisma.join([...joins], " ")}
    WHERE ${rows.relation.rows}
    ORDER BY f.submitted_at DESC, f.id DESC`;
};

/**
 * The comments behind a score, newest first, with how many there are in each group. Pages follow one another by instant
 * and id, so that none is missed or given twice; the counts are those of the first page.
 * @throws NotFound for a KPI without comments; InvalidInput for a group, range, dimension or cursor it cannot have
 */
export const listVoices = async (
  { organization }: Context,
  kpiId: string,
  { cursor, limit, ...query }: VoicesQuery,
  { now }: { now: Date },
): Promise<Voices> => {
  const asked = { from: query.from, to: query.to, filter: query.filter };
  const begun = begunWith([organization.id, kpiId, query], cursor);
  const asOf = begun ? new Date(begun.asOf) : now;
  const requested = await requestedVoices(organization, kpiId, asked, asOf);
  const { kpi } = requested;
  const standing = requestedStanding(kpi, query.group);
  const words = [
    ...(query.search ? await searchWords(query.search, organization) : []),
    ...(query.word ? exactWord(query.word) : []),
  ];
  const rows = voiceRows(requested);
  const matching = [hasComment, ...searchSql(words)];
  const ofPage = [
    ...matching,
    ...(standing ? [rows.isStanding(standing)] : []),
    ...(begun ? [Prisma.sql`(f.submitted_at, f.id) < (${begun.at}::timestamptz, ${begun.id}::uuid)`] : []),
  ];
  // One row more than the page says whether another follows.
  const [{ answers, comments }, found] = await Promise.all([
    begun ?? countsOf(rows, matching),
    db.$queryRaw<Row[]>(pageSql(rows, ofPage, limit + 1)),
  ]);
  const last = found[limit - 1];
  return {
    kpi,
    from: query.from,
    to: query.to,
    asOf: asOf.toISOString(),
    groups: standings.map((each) => ({ group: groupsOf[kpi][each], comments: comments[each] })),
    answers,
    count: standing ? comments[standing] : comments.high + comments.middle + comments.low,
    terms: words.flatMap(({ forms }) => forms),
    voices: found.slice(0, limit).map((row) => voiceOf(kpi, row)),
    nextCursor:
      found.length > limit && last
        ? writeCursor([organization.id, kpiId, query], {
            asOf: asOf.toISOString(),
            answers,
            comments,
            at: last.at,
            id: last.id,
          } satisfies State)
        : null,
  };
};

import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { VoiceWords, VoiceWordsQuery } from "@/lib/contracts/voices";
import { countWords } from "@/lib/kpi/voices/count-words";
import { distinguishingWords, usualWords } from "@/lib/kpi/voices/distinguishing-words";
import { groupsOf, type Standing } from "@/lib/kpi/voices/voice-groups";
import { db, Prisma } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { requestedVoices } from "./requested-voices";
import { hasComment, voiceRows } from "./voice-rows";

/** Of more comments than this, the newest are read. */
export const maxCommentsRead = 100_000;
/** So many at a time, that other requests have their turn between them. */
const batch = 5_000;

type Row = { standing: Standing; comment: string; at: string; id: string };

/**
 * The words that set those who are unhappy apart from those who are happy (lib/kpi/voices/distinguishing-words.ts).
 * Every comment of the range is read, up to the newest 100,000; the answer says how many were.
 * @throws NotFound for a KPI without comments; InvalidInput for a range or dimension it cannot have
 */
export const getVoiceWords = async (
  { organization }: Context,
  kpiId: string,
  query: VoiceWordsQuery,
  { now, most = maxCommentsRead }: { now: Date; most?: number },
): Promise<VoiceWords> => {
  const requested = await requestedVoices(organization, kpiId, query, now);
  const rows = voiceRows(requested);
  const [all] = await db.$queryRaw<{ comments: number }[]>`
    SELECT count(*)::int AS comments ${rows.where([hasComment])}`;
  const counts = {
    high: new Map<string, number>(),
    middle: new Map<string, number>(),
    low: new Map<string, number>(),
  };
  const read = { high: 0, middle: 0, low: 0 };
  let after: Row | undefined;
  for (let left = most; left > 0; ) {
    const before = after
      ? [Prisma.sql`(f.submitted_at, f.id) < (${after.at}::timestamptz, ${after.id}::uuid)`]
      : [];
    const size = Math.min(batch, left);
    const found = await db.$queryRaw<Row[]>`
      SELECT ${rows.standing} AS standing, f.comment, f.submitted_at::text AS at, f.id::text
      ${rows.where([hasComment, ...before])}
      ORDER BY f.submitted_at DESC, f.id DESC LIMIT ${size}::int`;
    for (const { standing, comment } of found) {
      countWords(counts[standing], comment);
      read[standing] += 1;
    }
    after = found.at(-1);
    left = found.length < size ? 0 : left - size;
    await nextTurn();
  }
  const words = distinguishingWords(counts.low, counts.high, counts.middle);
  const groups = groupsOf[requested.kpi];
  return {
    kpi: requested.kpi,
    from: query.from,
    to: query.to,
    asOf: now.toISOString(),
    comments: all?.comments ?? 0,
    read: read.high + read.middle + read.low,
    minimumComments: usualWords.minimumComments,
    low: { group: groups.low, comments: read.low, words: words.low },
    high: { group: groups.high, comments: read.high, words: words.high },
  };
};

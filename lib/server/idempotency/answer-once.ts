import "server-only";
import { Conflict, Unprocessable } from "@/lib/errors";
import { db } from "@/lib/server/db";
import type { Context } from "../auth/context";

/** How long a first answer is kept. */
const KEPT_HOURS = 24;
/** A request that has not been answered for so long died with its process; longer than any request may take. */
const ABANDONED_MINUTES = 10;

const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);

export type KeyedRequest = {
  /** The caller's Idempotency-Key; null: nothing is remembered. */
  key: string | null;
  method: string;
  /** Path and query, so that one key may be used at several addresses. */
  address: string;
  /** Hash of the body: a key stands for one request, not for several. */
  bodyHash: string;
};
export type OnceAnswer = {
  /** The answer's JSON text, the same to the byte each time. */
  text: string;
  replayed: boolean;
};

/** Thrown while the first request with a key is still running; the caller should try again later. */
export class StillRunning extends Conflict {
  /** Seconds to wait. */
  readonly retryAfter = 2;
  constructor() {
    super("The first request with this Idempotency-Key is still running. Send this one again in a moment.");
  }
}

/** True when this request is the first with its key (or follows one that died), and so has to do the work. */
const claim = async (ctx: Context, key: string, hash: string, now: Date): Promise<boolean> => {
  const claimed = await db.$executeRaw`
    INSERT INTO idempotency_key (organization_id, key, request_hash, created_at)
    VALUES (${ctx.organization.id}::uuid, ${key}, ${hash}, ${now})
    ON CONFLICT (organization_id, key) DO UPDATE
      SET request_hash = EXCLUDED.request_hash, created_at = EXCLUDED.created_at
      WHERE idempotency_key.status IS NULL
        AND idempotency_key.created_at < ${before(now, ABANDONED_MINUTES * 60_000)}`;
  return claimed === 1;
};

const replay = async (ctx: Context, key: string, hash: string): Promise<OnceAnswer> => {
  const where = { organizationId_key: { organizationId: ctx.organization.id, key } };
  const first = await db.idempotencyKey.findUnique({ where });
  if (first && first.requestHash !== hash)
    throw new Unprocessable(
      "This Idempotency-Key was used for another request. Take a new key for every new request.",
    );
  if (!first || first.status === null || typeof first.response !== "string") throw new StillRunning();
  return { text: first.response, replayed: true };
};

/**
 * Does a request's work once per Idempotency-Key, caller and address, and gives every repetition of it within 24 hours
 * the first answer. A request that fails is forgotten, so that it can be repeated.
 *
 * @param work the work; its result is answered as JSON with status 200
 * @throws Unprocessable when the key was used with another body · StillRunning while the first request runs
 */
export async function answerOnce(
  ctx: Context,
  { key, method, address, bodyHash }: KeyedRequest,
  now: Date,
  work: () => Promise<unknown>,
): Promise<OnceAnswer> {
  if (key === null) return { text: JSON.stringify(await work()), replayed: false };
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: before(now, KEPT_HOURS * 3_600_000) } } });
  const caller = ctx.apiKeyId ?? ctx.user?.id ?? "";
  const stored = `${caller} ${method} ${address} ${key}`;
  if (!(await claim(ctx, stored, bodyHash, now))) return replay(ctx, stored, bodyHash);

  const where = { organizationId_key: { organizationId: ctx.organization.id, key: stored } };
  try {
    const text = JSON.stringify(await work());
    await db.idempotencyKey.update({ where, data: { status: 200, response: text } });
    return { text, replayed: false };
  } catch (error) {
    await db.idempotencyKey.deleteMany({ where: { ...where.organizationId_key, status: null } });
    throw error;
  }
}

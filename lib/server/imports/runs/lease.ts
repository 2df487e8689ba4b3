import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { ImportState } from "@/lib/contracts/imports/vocabulary";
import { db, type ImportRun, type Prisma } from "@/lib/server/db";

/** A worker that was not heard of for so long is gone; another one goes on where it stopped. */
export const STALE_MS = 15_000;
const BEAT_MS = 3_000;

/** Thrown where a worker finds that the import is not its any more: paused, cancelled, or taken over. */
export class LostLease extends Error {}

export type Lease = {
  run: ImportRun;
  /** Changes the import as long as it is this worker's. @throws LostLease */
  update(data: Prisma.ImportRunUpdateManyMutationInput, within?: Prisma.TransactionClient): Promise<void>;
  /** The worker's last word; the import is nobody's afterwards. @throws LostLease */
  finish(data: Prisma.ImportRunUpdateManyMutationInput): Promise<void>;
  /** Lets it go, whatever became of it; nothing happens where it is another worker's already. */
  stop(): Promise<void>;
};

/** What is free, or whose worker has gone. */
export const abandoned = (now: Date): Prisma.ImportRunWhereInput => ({
  OR: [{ heartbeatAt: null }, { heartbeatAt: { lt: new Date(now.getTime() - STALE_MS) } }],
});

/**
 * Takes an import for this worker, if it is free and in the given state. The worker shows every few seconds that it is
 * there; whatever it writes is guarded by the lease, so that two workers never do the same rows.
 * @returns null where it is somebody else's, or has nothing to do
 */
export async function takeLease(
  { organizationId, id }: { organizationId: string; id: string },
  state: ImportState,
  signal?: AbortSignal,
): Promise<Lease | null> {
  const lease = uuidv7();
  const { count } = await db.importRun.updateMany({
    where: { organizationId, id, state, ...abandoned(new Date()) },
    data: { lease, heartbeatAt: new Date() },
  });
  if (count === 0) return null;
  const run = await db.importRun.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id } } });
  const mine = { organizationId, id, lease, state };
  const release = () => db.importRun.updateMany({ where: mine, data: { lease: null, heartbeatAt: null } });
  const update: Lease["update"] = async (data, within = db) => {
    if (signal?.aborted) throw new LostLease("This process is ending.");
    const changed = await within.importRun.updateMany({
      where: mine,
      data: { heartbeatAt: new Date(), ...data },
    });
    if (changed.count === 0) throw new LostLease("The import was stopped or taken over.");
  };
  // A beat that fails is made up for by the next; the lease itself is checked at every write.
  const beat = setInterval(() => void update({}).catch(() => undefined), BEAT_MS);
  const stop = async () => {
    clearInterval(beat);
    await release();
  };
  const finish: Lease["finish"] = async (data) => {
    clearInterval(beat);
    await update({ lease: null, heartbeatAt: null, ...data });
  };
  return { run, update, finish, stop };
}

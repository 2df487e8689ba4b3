import "server-only";
import { AppError } from "@/lib/errors";
import { db, type ImportRun } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { organizationSettings } from "../../auth/organization-settings";
import { checkWork } from "./check-work";
import { NO_COUNTS } from "./control-import";
import { stateOf, typeOf } from "./import-run";
import { type Lease, LostLease, takeLease } from "./lease";
import { runWork } from "./run-work";
import { undoWork } from "./undo-work";

/** The one who began the import, as far as writing records goes: that they may was checked when they began. */
async function contextOf(run: ImportRun): Promise<Context> {
  const organization = await db.organization.findUniqueOrThrow({ where: { id: run.organizationId } });
  const user = run.createdByUserId
    ? await db.user.findUnique({
        where: { id: run.createdByUserId },
        select: { id: true, name: true, email: true },
      })
    : null;
  return {
    organization: organizationSettings(organization),
    user,
    apiKeyId: run.createdByKeyId,
    role: null,
    scopes: ["write"],
  };
}

const work = async (lease: Lease): Promise<void> => {
  const ctx = await contextOf(lease.run);
  const state = stateOf(lease.run);
  const type = typeOf(lease.run);
  if (state === "undoing") return undoWork(ctx, lease);
  if (!type) return;
  await (state === "checking" ? checkWork(ctx, lease, type) : runWork(ctx, lease, type));
};

/** Why a file could not be read on, its place first. */
const failureOf = ({ message, errors }: AppError): string => {
  const [first] = errors ?? [];
  return first?.path
    ? `${first.path.charAt(0).toUpperCase()}${first.path.slice(1)}: ${first.message}`
    : message.replace(/ Nothing was imported\.$/, "");
};

/**
 * Does what is to be done of an import, if nobody else does: a dry run, the import itself from where it stopped, or its
 * undoing. A file that cannot be read on, and any other refusal, ends it with the reason in words.
 * @param signal ends the work after the batch that it is at; it is free for the next worker then
 * @throws what is no refusal; the import is left to be tried again
 */
export async function workOnImport(
  key: { organizationId: string; id: string },
  signal?: AbortSignal,
): Promise<void> {
  const run = await db.importRun.findUnique({ where: { organizationId_id: key } });
  if (!run) return;
  const lease = await takeLease(key, stateOf(run), signal);
  if (!lease) return;
  try {
    await work(lease);
  } catch (error) {
    if (error instanceof LostLease) return;
    if (!(error instanceof AppError)) throw error;
    // A dry run that could not finish has counted what is not there.
    const counts = stateOf(run) === "checking" ? NO_COUNTS : {};
    const end = { ...counts, state: "failed", failure: failureOf(error), endedAt: new Date() };
    await lease.finish(end).catch((lost: unknown) => {
      if (!(lost instanceof LostLease)) throw lost;
    });
  } finally {
    await lease.stop();
  }
}

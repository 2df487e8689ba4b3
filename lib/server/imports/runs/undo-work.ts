import "server-only";
import type { UndoReport } from "@/lib/contracts/imports/import-schemas";
import type { Context } from "../../auth/context";
import { importChangeSets, undoneImportChangeSets } from "../../records/changes/import-change-sets";
import { undoChanges } from "../../records/changes/undo-changes";
import type { Lease } from "./lease";

/** Change sets taken back in one transaction: a hundred thousand rows. */
const SETS = 10;
const KEPT_SHOWN = 1_000;

const why = {
  "changed-since": "Changed by somebody since the import",
  "id-taken": "Another record has its id by now",
} as const;

/**
 * Takes an import back: records that it created are removed, those it changed have their old values again. What somebody
 * changed since is left as it is, and listed.
 */
export async function undoWork(ctx: Context, { run, update, finish }: Lease): Promise<void> {
  const sets = await importChangeSets(run.organizationId, run.id);
  const neutral = await undoneImportChangeSets(run.organizationId);
  const report: UndoReport = { deleted: 0, restored: 0, kept: [], keptCount: 0 };
  for (let from = 0; from < sets.length; from += SETS) {
    await update({});
    const undone = await undoChanges(ctx, sets.slice(from, from + SETS), {
      now: new Date(),
      neutral,
      source: { origin: "form", importId: run.id, note: `Import of ${run.fileName} undone` },
    });
    report.deleted += undone.removed;
    report.restored += undone.reverted;
    report.keptCount += undone.kept.length;
    for (const { type, externalId, reason } of undone.kept)
      if (report.kept.length < KEPT_SHOWN) report.kept.push({ type, externalId, why: why[reason] });
  }
  await finish({ state: "undone", undo: report, endedAt: new Date() });
}

import "server-only";
import { workingStates } from "@/lib/contracts/imports/vocabulary";
import { db } from "@/lib/server/db";

const DAY_MS = 86_400_000;
/** Days after which an import's file is removed; what it did stays in the list. */
export const FILE_DAYS = 7;

/** Removes the files of older imports, and drafts that nobody went on with. */
export async function removeOldFiles(now: Date): Promise<void> {
  const before = new Date(now.getTime() - FILE_DAYS * DAY_MS);
  await db.importRun.deleteMany({
    where: {
      createdAt: { lt: before },
      cursorRow: 0,
      state: { in: ["uploading", "draft", "checked", "failed", "cancelled"] },
    },
  });
  const old = await db.importRun.findMany({
    where: { createdAt: { lt: before }, fileRemovedAt: null, state: { notIn: [...workingStates, "paused"] } },
    select: { organizationId: true, id: true },
    take: 100,
  });
  for (const { organizationId, id } of old) {
    await db.importChunk.deleteMany({ where: { organizationId, importId: id } });
    await db.importRun.update({
      where: { organizationId_id: { organizationId, id } },
      data: { fileRemovedAt: now },
    });
  }
}

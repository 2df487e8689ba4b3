import "server-only";
import { NotFound } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";

/**
 * Revokes a key at once and for good. Revoking it again keeps the first date.
 * @throws NotFound for a key of another organization
 */
export const revokeApiKey = async (ctx: Context, id: string, now = new Date()): Promise<void> => {
  const where = { organizationId_id: { organizationId: ctx.organization.id, id } };
  const key = await db.apiKey.findUnique({ where, select: { revokedAt: true } });
  if (!key) throw new NotFound("There is no such API key in this organization.");
  if (!key.revokedAt) await db.apiKey.update({ where, data: { revokedAt: now } });
};

import "server-only";
import { type ApiKeyScope, apiKeyScopeSchema } from "@/lib/contracts/api-keys";
import { hashOfKey, isKeyShaped } from "@/lib/server/api-keys/key";
import { db } from "@/lib/server/db";
import type { Context } from "./context";
import { organizationSettings } from "./organization-settings";

const oneMinuteMs = 60_000;

const scopesOf = (stored: readonly string[]): ApiKeyScope[] =>
  stored.flatMap((scope) => apiKeyScopeSchema.safeParse(scope).data ?? []);

/** Noted at most once a minute, so that a busy script does not rewrite its key's row with every request. */
const noteUse = async (key: { organizationId: string; id: string; lastUsedAt: Date | null }, now: Date) => {
  const before = new Date(now.getTime() - oneMinuteMs);
  if (key.lastUsedAt && key.lastUsedAt > before) return;
  await db.apiKey.updateMany({
    where: {
      organizationId: key.organizationId,
      id: key.id,
      OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: before } }],
    },
    data: { lastUsedAt: now },
  });
};

/** @returns who an API key is: its organization and scopes, no user, no role; null when unknown or revoked */
export const contextOfApiKey = async (key: string, now = new Date()): Promise<Context | null> => {
  if (!isKeyShaped(key)) return null;
  const stored = await db.apiKey.findUnique({
    where: { keyHash: hashOfKey(key) },
    include: { organization: true },
  });
  if (!stored || stored.revokedAt) return null;
  await noteUse(stored, now);
  return {
    organization: organizationSettings(stored.organization),
    user: null,
    apiKeyId: stored.id,
    role: null,
    scopes: scopesOf(stored.scopes),
  };
};

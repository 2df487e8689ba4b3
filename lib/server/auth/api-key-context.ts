import "server-only";
import { type ApiKeyScope, apiKeyScopeSchema } from "@/lib/contracts/api-keys";
import { hashOfKey, isKeyShaped } from "@/lib/server/api-keys/key";
import { db, Prisma } from "@/lib/server/db";
import { type DataState, dataStateColumns } from "../rollup/data-state";
import type { Context } from "./context";
import { organizationSettings, type StoredSettings, settingsColumns } from "./organization-settings";

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

type StoredKey = StoredSettings &
  DataState & { keyId: string; scopes: string[]; lastUsedAt: Date | null; revokedAt: Date | null };

/** The key, its organization and the state of that one's data: one round trip, and all of one moment. */
const findKey = async (key: string): Promise<StoredKey | undefined> => {
  const [stored] = await db.$queryRaw<StoredKey[]>`
    SELECT k.id::text AS "keyId", k.scopes, k.last_used_at AS "lastUsedAt", k.revoked_at AS "revokedAt",
      ${settingsColumns}, ${dataStateColumns(Prisma.sql`k.organization_id`)}
    FROM api_key k JOIN organization o ON o.id = k.organization_id WHERE k.key_hash = ${hashOfKey(key)}`;
  return stored;
};

/** @returns who an API key is: its organization and scopes, no user, no role; null when unknown or revoked */
export const contextOfApiKey = async (key: string, now = new Date()): Promise<Context | null> => {
  if (!isKeyShaped(key)) return null;
  const stored = await findKey(key);
  if (!stored || stored.revokedAt) return null;
  const { id: organizationId, keyId: id, lastUsedAt, version, isMarked } = stored;
  await noteUse({ organizationId, id, lastUsedAt }, now);
  return {
    organization: organizationSettings(stored),
    user: null,
    apiKeyId: id,
    role: null,
    scopes: scopesOf(stored.scopes),
    dataState: { version, isMarked },
  };
};

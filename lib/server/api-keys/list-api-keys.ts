import "server-only";
import { type ApiKeyDto, apiKeyScopes } from "@/lib/contracts/api-keys";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";

/** The organization's keys, newest first, revoked ones included; never the keys themselves. */
export const listApiKeys = async (ctx: Context): Promise<ApiKeyDto[]> => {
  const stored = await db.apiKey.findMany({
    where: { organizationId: ctx.organization.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return stored.map((key) => ({
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    scopes: apiKeyScopes.filter((scope) => key.scopes.includes(scope)),
    createdAt: key.createdAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
  }));
};

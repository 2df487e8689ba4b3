import "server-only";
import { v7 as uuidv7 } from "uuid";
import { type ApiKeyInput, apiKeyInputSchema } from "@/lib/contracts/api-keys";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { parseInput } from "@/lib/server/http/problem";
import { hashOfKey, newKey, prefixOfKey } from "./key";

/**
 * Makes an API key of the organization.
 * @returns its id and the key itself, which is stored as a hash only and cannot be shown again
 * @throws InvalidInput for an empty name, no scope or an unknown one
 */
export const createApiKey = async (
  ctx: Context,
  input: ApiKeyInput,
): Promise<{ id: string; key: string }> => {
  const { name, scopes } = parseInput(apiKeyInputSchema, input, "API key");
  const id = uuidv7();
  const key = newKey();
  await db.apiKey.create({
    data: {
      organizationId: ctx.organization.id,
      id,
      name,
      scopes,
      keyHash: hashOfKey(key),
      prefix: prefixOfKey(key),
    },
  });
  return { id, key };
};

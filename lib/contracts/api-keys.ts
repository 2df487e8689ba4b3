import { z } from "zod";

export const apiKeyScopes = ["read", "write"] as const;
export const apiKeyScopeSchema = z.enum(apiKeyScopes);
export type ApiKeyScope = z.infer<typeof apiKeyScopeSchema>;

const scopesSchema = z
  .array(apiKeyScopeSchema)
  .min(1, "Choose at least one scope")
  .refine((scopes) => new Set(scopes).size === scopes.length, "Name each scope once");

export const apiKeySchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  /** The key's first characters, to recognize it by. */
  prefix: z.string(),
  scopes: z.array(apiKeyScopeSchema),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type ApiKeyDto = z.infer<typeof apiKeySchema>;

export const apiKeyListSchema = z.strictObject({ apiKeys: z.array(apiKeySchema) });

export const apiKeyInputSchema = z.strictObject({
  name: z.string().trim().min(1, "Write what the key is for").max(120, "At most 120 characters"),
  scopes: scopesSchema,
});
export type ApiKeyInput = z.infer<typeof apiKeyInputSchema>;

/** The only answer that ever holds the key itself. */
export const createdApiKeySchema = z.strictObject({ id: z.uuid(), key: z.string() });

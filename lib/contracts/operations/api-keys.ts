import { z } from "zod";
import { apiKeyInputSchema, apiKeyListSchema, createdApiKeySchema } from "../api-keys";
import { operation } from "../operation";

const tag = "API keys";

export const listApiKeys = operation({
  id: "listApiKeys",
  method: "GET",
  path: "/api-keys",
  tag,
  summary: "The organization's API keys, revoked ones included; never the keys themselves",
  access: "people",
  permission: "manage-organization",
  response: apiKeyListSchema,
});

export const createApiKey = operation({
  id: "createApiKey",
  method: "POST",
  path: "/api-keys",
  tag,
  summary: "Make an API key; this answer alone shows it",
  access: "people",
  permission: "manage-organization",
  body: apiKeyInputSchema,
  response: createdApiKeySchema,
  status: 201,
});

export const revokeApiKey = operation({
  id: "revokeApiKey",
  method: "DELETE",
  path: "/api-keys/{id}",
  tag,
  summary: "Revoke an API key at once and for good",
  access: "people",
  permission: "manage-organization",
  params: z.strictObject({ id: z.uuid() }),
});

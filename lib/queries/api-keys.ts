import { queryOptions } from "@tanstack/react-query";
import type { ApiKeyDto, ApiKeyInput } from "@/lib/contracts/api-keys";
import type * as operations from "@/lib/contracts/operations/api-keys";
import { call } from "./call";

/** The organization's API keys, revoked ones included. */
export const apiKeysOptions = () =>
  queryOptions<{ apiKeys: ApiKeyDto[] }>({
    queryKey: ["api-keys"],
    queryFn: ({ signal }) => call<typeof operations.listApiKeys>("GET /api-keys", { signal }),
  });

/** Makes a key; only this answer holds it. */
export const createApiKey = (body: ApiKeyInput) =>
  call<typeof operations.createApiKey>("POST /api-keys", { body });

export const revokeApiKey = (id: string) =>
  call<typeof operations.revokeApiKey>("DELETE /api-keys/{id}", { params: { id } });

import { queryOptions } from "@tanstack/react-query";
import type { ApiKeyDto, ApiKeyInput } from "@/lib/contracts/api-keys";
import * as operations from "@/lib/contracts/operations/api-keys";
import { call } from "./call";

/** The organization's API keys, revoked ones included. */
export const apiKeysOptions = () =>
  queryOptions<{ apiKeys: ApiKeyDto[] }>({
    queryKey: ["api-keys"],
    queryFn: ({ signal }) => call(operations.listApiKeys, { signal }),
  });

/** Makes a key; only this answer holds it. */
export const createApiKey = (body: ApiKeyInput) => call(operations.createApiKey, { body });

export const revokeApiKey = (id: string) => call(operations.revokeApiKey, { params: { id } });

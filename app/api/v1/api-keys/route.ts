import { createApiKey as createOperation, listApiKeys as listOperation } from "@/lib/contracts/operations";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import { listApiKeys } from "@/lib/server/api-keys/list-api-keys";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(listOperation, async ({ ctx }) => ({ apiKeys: await listApiKeys(ctx) }));
export const POST = handle(createOperation, ({ ctx, body }) => createApiKey(ctx, body));

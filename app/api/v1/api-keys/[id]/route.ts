import { revokeApiKey as revokeOperation } from "@/lib/contracts/operations";
import { revokeApiKey } from "@/lib/server/api-keys/revoke-api-key";
import { handle } from "@/lib/server/http/handle";

export const DELETE = handle(revokeOperation, async ({ ctx, params }) => {
  await revokeApiKey(ctx, params.id);
  return undefined;
});

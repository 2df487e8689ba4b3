import { deleteExchangeRate as deleteOperation } from "@/lib/contracts/operations";
import { deleteExchangeRate } from "@/lib/server/exchange-rates/delete-exchange-rate";
import { handle } from "@/lib/server/http/handle";

export const DELETE = handle(deleteOperation, async ({ ctx, params }) => {
  await deleteExchangeRate(ctx, params, { now: new Date() });
  return undefined;
});

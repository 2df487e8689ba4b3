import {
  listExchangeRates as listOperation,
  putExchangeRates as putOperation,
} from "@/lib/contracts/operations";
import { listExchangeRates } from "@/lib/server/exchange-rates/list-exchange-rates";
import { putExchangeRates } from "@/lib/server/exchange-rates/put-exchange-rates";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(listOperation, ({ ctx, query }) => listExchangeRates(ctx, query));
export const PUT = handle(putOperation, ({ ctx, body }) => putExchangeRates(ctx, body, { now: new Date() }));

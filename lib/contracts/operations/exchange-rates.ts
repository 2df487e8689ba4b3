import { z } from "zod";
import {
  exchangeRatePageSchema,
  exchangeRateQuerySchema,
  rateCurrencySchema,
  rateListAnswerSchema,
  rateListInputSchema,
  validFromSchema,
} from "../exchange-rates/exchange-rate";
import { operation } from "../operation";

const tag = "Exchange rates";

export const listExchangeRates = operation({
  id: "listExchangeRates",
  method: "GET",
  path: "/exchange-rates",
  tag,
  summary:
    "Exchange rates into the organization's currency, by currency and newest first, with how many records each converts",
  access: "read",
  query: exchangeRateQuerySchema,
  response: exchangeRatePageSchema,
});

export const putExchangeRates = operation({
  id: "putExchangeRates",
  method: "PUT",
  path: "/exchange-rates",
  tag,
  summary:
    "Add exchange rates, or change them, by currency and first day. A rate holds until the next one of its currency; stored records of those days are converted again at once",
  access: "write",
  permission: "manage-organization",
  body: rateListInputSchema,
  response: rateListAnswerSchema,
});

export const deleteExchangeRate = operation({
  id: "deleteExchangeRate",
  method: "DELETE",
  path: "/exchange-rates/{currency}/{validFrom}",
  tag,
  summary:
    "Remove an exchange rate; its days fall to the one before. Refused (409) when records would be left without a rate",
  access: "write",
  permission: "manage-organization",
  params: z.strictObject({ currency: rateCurrencySchema, validFrom: validFromSchema }),
});

import { z } from "zod";
import { currency } from "./currency-field";
import { defineRecord } from "./define-record";
import { amount } from "./number-fields";
import { externalId, reference, requiredReference, text } from "./text-fields";
import { instant } from "./time-fields";

export const orders = defineRecord({
  type: "orders",
  description: "Purchases by customers. A refund is an order with a negative amount.",
  schema: z.strictObject({
    externalId: externalId(),
    customerExternalId: requiredReference("The customer, by external id"),
    orderedAt: instant("When the order was placed"),
    amount: amount("Value of the order; negative for a refund", { allowNegative: true }),
    currency: currency(),
    product: text("Product"),
    campaignExternalId: reference("The campaign that brought the order, by external id"),
  }),
  currencyDate: ({ orderedAt }) => orderedAt,
});

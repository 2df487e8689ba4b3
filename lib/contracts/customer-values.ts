import { z } from "zod";
import { localDate } from "./primitives";

/** A page of the ranking has at most so many. */
export const maxCustomerValuesPage = 200;

export const customerValuesQuerySchema = z.strictObject({
  /** Purchases before this local date are known, and the predictions start on it; tomorrow when left out. */
  before: localDate.optional(),
  /** Only customers more likely gone than not (a probability of being alive below ½). */
  only: z.literal("at-risk").optional(),
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(maxCustomerValuesPage).default(50),
});
export type CustomerValuesQuery = z.infer<typeof customerValuesQuerySchema>;

const numberOrNull = z.number().nullable();

export const customerValueSchema = z.strictObject({
  externalId: z.string(),
  name: z.string(),
  segment: z.string().nullable(),
  /** Days with a purchase so far, and the last of them. */
  purchaseDays: z.number().int(),
  lastPurchaseOn: localDate,
  /** The probability of still being a customer, 0 … 1. */
  probabilityAlive: z.number(),
  /** Days with a purchase expected within the horizon. */
  expectedPurchases: z.number(),
  /** Revenue expected within the horizon; null where spending cannot be estimated. */
  expectedValue: numberOrNull,
  /** The same if the customer were certainly still one. */
  valueIfActive: numberOrNull,
});
/** What one customer is expected to buy. */
export type CustomerValue = z.infer<typeof customerValueSchema>;

export const customerValuesSchema = z.strictObject({
  before: localDate,
  timeZone: z.string(),
  currency: z.string(),
  /** How far ahead is predicted. */
  horizonMonths: z.number().int(),
  /** fitted: BG/NBD · nbd: nobody seems to leave, so everyone counts as staying · refused: nothing is predicted. */
  status: z.enum(["fitted", "nbd", "refused"]),
  /** Why nothing (or no value) is predicted, or why everyone counts as staying. */
  reason: z.string().nullable(),
  customersFitted: numberOrNull,
  /** Sum of the probabilities of being alive. */
  customersLikelyActive: numberOrNull,
  expectedRevenue: numberOrNull,
  /** By what the customers are ranked: expectedValue, or expectedPurchases where values cannot be estimated. */
  rankedBy: z.enum(["value", "purchases"]),
  /** Customers in the ranking, on all pages. */
  count: z.number().int(),
  customers: z.array(customerValueSchema),
  nextCursor: z.string().nullable(),
});
export type CustomerValues = z.infer<typeof customerValuesSchema>;

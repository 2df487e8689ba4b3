import { z } from "zod";

const tally = z.int().nonnegative();

const fieldErrorSchema = z.strictObject({
  path: z.string().describe("The field; empty when the whole record is meant"),
  message: z.string(),
});

export const rejectedRowSchema = z.strictObject({
  index: tally.describe("Position in the request, from 0"),
  externalId: z.string().nullable().describe("The record's external id, where it could be read"),
  errors: z.array(fieldErrorSchema),
});
/** A record that was not stored, and why. */
export type RejectedRow = z.infer<typeof rejectedRowSchema>;

export const upsertAnswerSchema = z.strictObject({
  received: tally.describe("Records in the request: created + updated + unchanged + rejected"),
  created: tally,
  updated: tally,
  unchanged: tally,
  rejected: z.array(rejectedRowSchema),
});
/** What became of each record of a request. */
export type UpsertAnswer = z.infer<typeof upsertAnswerSchema>;

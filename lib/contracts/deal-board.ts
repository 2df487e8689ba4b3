import { z } from "zod";
import { timestampOrDate } from "./primitives";
import { listedRecordSchema } from "./record-lists";

/** A column of the board shows at most so many cards; its count and sum are of all. */
export const cardsOfColumn = 30;

export const dealBoardSchema = z.strictObject({
  currency: z.string(),
  columns: z.array(
    z.strictObject({
      /** Null: open deals without a stage. */
      stage: z.string().nullable(),
      count: z.number().int(),
      /** In the organization's currency. */
      sum: z.number(),
      /** The largest first. */
      deals: z.array(listedRecordSchema),
    }),
  ),
});
export type DealBoard = z.infer<typeof dealBoardSchema>;

export const dealMoveSchema = z.strictObject({
  /** Where the deal goes: a stage, or its end. */
  to: z.discriminatedUnion("status", [
    z.strictObject({ status: z.literal("open"), stage: z.string().trim().min(1).max(500) }),
    z.strictObject({ status: z.literal("won"), closedAt: timestampOrDate }),
    z.strictObject({
      status: z.literal("lost"),
      closedAt: timestampOrDate,
      lostReason: z.string().max(500).optional(),
    }),
  ]),
  /** The stage in which the mover saw it; a deal that was moved meanwhile is not moved. */
  from: z.string().nullable().optional(),
});
export type DealMove = z.infer<typeof dealMoveSchema>;

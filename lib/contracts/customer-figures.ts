import { z } from "zod";
import { localDate } from "./primitives";

const numberOrNull = z.number().nullable();

export const customerFiguresSchema = z.strictObject({
  currency: z.string(),
  purchases: z.strictObject({
    /** What the organization counts as a purchase. */
    source: z.enum(["won-deals", "orders"]),
    count: z.int(),
    /** Sum and mean of the purchases so far, in the organization's currency; the mean is null without one. */
    revenue: z.number(),
    average: numberOrNull,
    /** Revenue × the organization's gross margin; null where none is set. */
    margin: numberOrNull,
    grossMarginPercent: numberOrNull,
    firstOn: localDate.nullable(),
    lastOn: localDate.nullable(),
  }),
  /** Answers by kind and scale: a mean over different scales would say nothing. */
  satisfaction: z.array(
    z.strictObject({
      kind: z.enum(["csat", "nps"]),
      scaleMin: z.int(),
      scaleMax: z.int(),
      answers: z.int(),
      mean: z.number(),
      lastOn: localDate,
    }),
  ),
  /** What the latest fit of the predictive lifetime value says of this customer's purchases, or why it says nothing. */
  outlook: z.discriminatedUnion("status", [
    z.strictObject({
      status: z.literal("predicted"),
      /** The fit was made of all customers' purchases before this day. */
      fittedBefore: localDate,
      horizonMonths: z.int(),
      probabilityAlive: z.number(),
      /** Days with a purchase expected within the horizon. */
      expectedPurchases: z.number(),
      /** Revenue expected within the horizon; null where spending cannot be estimated. */
      expectedValue: numberOrNull,
    }),
    z.strictObject({ status: z.literal("none"), reason: z.string() }),
  ]),
});
export type CustomerFigures = z.infer<typeof customerFiguresSchema>;

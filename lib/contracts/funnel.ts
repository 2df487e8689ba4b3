import { z } from "zod";
import { type Filter, filterSchema } from "./kpi";
import { localDate } from "./primitives";
import { rowFileFormatSchema } from "./row-files";

/** By which dimensions a stage of the funnel can be broken down, and the whole filtered: those of the deal. */
export const funnelDimensions = [
  "owner",
  "team",
  "segment",
  "region",
  "source",
  "product",
  "campaign",
] as const;
export const funnelDimensionSchema = z.enum(funnelDimensions);
export type FunnelDimension = z.infer<typeof funnelDimensionSchema>;

export const funnelQuerySchema = z.strictObject({
  from: localDate,
  to: localDate,
  by: funnelDimensionSchema.optional(),
  filter: filterSchema.default({}),
});
export type FunnelQuery = z.infer<typeof funnelQuerySchema>;

/** The funnel that a page's view stands for; filters by dimensions that stages lack are left out. */
export const funnelQueryOf = ({
  from,
  to,
  filter,
}: {
  from: string;
  to: string;
  filter: Filter;
}): FunnelQuery => ({
  from,
  to,
  filter: Object.fromEntries(
    Object.entries(filter).filter(([dimension]) => funnelDimensions.some((each) => each === dimension)),
  ),
});

const count = z.number().int().nonnegative();
/** Percent of the entries, with its 95 % interval; null of none. */
const share = z.strictObject({
  value: z.number().nullable(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
});

const stageFigures = {
  /** Times that a deal entered the stage in the range. The outcomes, so far, add up to it. */
  entered: count,
  /** Into a later stage, or won from here. */
  leftForward: count,
  /** Of those left forward: won from here. */
  won: count,
  lost: count,
  movedBack: count,
  stillThere: count,
  /** Left forward in percent of entered, and lost in percent of entered. */
  conversion: share,
  dropOff: share,
  /** From entering to leaving, whichever way; null while nobody has left. */
  medianDays: z.number().nullable(),
};

export const funnelStageSchema = z.strictObject({
  stage: z.string(),
  ...stageFigures,
  /** Why deals were lost from here, most deals first; null is "Not given". The amount is in the organization's currency. */
  lostReasons: z.array(z.strictObject({ reason: z.string().nullable(), deals: count, amount: z.number() })),
  /** With `by`: the same figures of each value, most entries first; null is "Not set". */
  groups: z
    .array(z.strictObject({ value: z.string().nullable(), label: z.string(), ...stageFigures }))
    .optional(),
});
export type FunnelStage = z.infer<typeof funnelStageSchema>;
export type FunnelGroup = NonNullable<FunnelStage["groups"]>[number];

export const funnelSchema = z.strictObject({
  /** Local dates, half-open: the days that were read, none after today. */
  from: localDate,
  to: localDate,
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
  /** Why there is no stage to show; null when there is one. */
  reason: z.enum(["no-data", "not-computable"]).nullable(),
  reasonDetail: z.string().optional(),
  /** In the order in which deals go through them. */
  stages: z.array(funnelStageSchema),
  /** The stage from which most deals are lost; null where none was. */
  worstStage: z.string().nullable(),
});
export type Funnel = z.infer<typeof funnelSchema>;

/** So many lost deals are listed. */
export const maxLostDeals = 1000;

/** GET /funnel/lost-deals: one reason of one stage; "" is that none was given. */
export const lostDealsQuerySchema = funnelQuerySchema.omit({ by: true }).extend({
  stage: z.string().min(1).max(500),
  reason: z.string().max(500),
});
export type LostDealsQuery = z.infer<typeof lostDealsQuerySchema>;

export const lostDealsSchema = z.strictObject({
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
  /** When any record last changed; null before the first. */
  dataChangedAt: z.iso.datetime().nullable(),
  /** All that were lost for the reason, and what they were worth, as the funnel tells them. */
  deals: count,
  amount: z.number(),
  /** The largest first; 1,000 at most. */
  listed: z.array(
    z.strictObject({
      externalId: z.string(),
      name: z.string(),
      customer: z.strictObject({ externalId: z.string(), name: z.string() }).nullable(),
      owner: z.string().nullable(),
      /** When it entered the stage, and when it was lost. */
      enteredAt: z.iso.datetime(),
      lostAt: z.iso.datetime().nullable(),
      amount: z.number(),
    }),
  ),
});
export type LostDeals = z.infer<typeof lostDealsSchema>;
export type LostDeal = LostDeals["listed"][number];

/** What is searched in a lost deal. */
export const lostDealText = ({ externalId, name, customer, owner }: LostDeal): string =>
  [externalId, name, customer?.name, owner].filter(Boolean).join(" ");

/** GET /funnel/lost-deals/export */
export const lostDealsFileQuerySchema = lostDealsQuerySchema.extend({
  search: z.string().max(100).default(""),
  format: rowFileFormatSchema,
});
export type LostDealsFileQuery = z.infer<typeof lostDealsFileQuerySchema>;

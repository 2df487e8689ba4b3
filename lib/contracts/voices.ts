import { z } from "zod";
import { voiceGroups } from "@/lib/kpi/voices/voice-groups";
import { filterSchema } from "./kpi";
import { localDate } from "./primitives";

const groupSchema = z.enum(voiceGroups);

const range = {
  /** Local dates, half-open. */
  from: localDate,
  to: localDate,
  filter: filterSchema.default({}),
};

export const voicesQuerySchema = z.strictObject({
  ...range,
  /** Of NPS: promoter, passive, detractor; of CSAT: satisfied, neutral, dissatisfied. All of them when left out. */
  group: groupSchema.optional(),
  /** Comments with all of these words, in whatever form; the last one may be the beginning of a word. */
  search: z.string().max(200).optional(),
  /** Comments with exactly this word. */
  word: z.string().min(1).max(80).optional(),
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(25),
});
export type VoicesQuery = z.infer<typeof voicesQuerySchema>;

const named = z.strictObject({ externalId: z.string(), name: z.string() });

export const voiceSchema = z.strictObject({
  externalId: z.string(),
  at: z.iso.datetime(),
  score: z.number().int(),
  scaleMin: z.number().int(),
  scaleMax: z.number().int(),
  group: groupSchema,
  comment: z.string(),
  customer: named.extend({ segment: z.string().nullable() }).nullable(),
  /** The ticket that was judged. */
  ticket: z
    .strictObject({ externalId: z.string(), channel: z.string().nullable(), category: z.string().nullable() })
    .nullable(),
  /** Whose work was judged: the answer's owner, else that of its ticket. */
  owner: named.extend({ team: z.string().nullable() }).nullable(),
});
/** A comment behind a score. */
export type Voice = z.infer<typeof voiceSchema>;

export const voicesSchema = z.strictObject({
  kpi: z.string(),
  from: localDate,
  to: localDate,
  asOf: z.iso.datetime(),
  /** Comments per group that match everything else that was asked for; best group first. */
  groups: z.array(z.strictObject({ group: groupSchema, comments: z.number().int() })),
  /** Answers in the range, with and without a comment: whether there is anything to comment on. */
  answers: z.number().int(),
  /** Comments that match, the group included. */
  count: z.number().int(),
  /** What in the comments matched, for marking: whole words, and beginnings of words. */
  terms: z.array(z.strictObject({ text: z.string(), prefix: z.boolean() })),
  voices: z.array(voiceSchema),
  nextCursor: z.string().nullable(),
});
export type Voices = z.infer<typeof voicesSchema>;

export const voiceWordsQuerySchema = z.strictObject(range);
export type VoiceWordsQuery = z.infer<typeof voiceWordsQuerySchema>;

const wordsSchema = z.array(
  z.strictObject({
    word: z.string(),
    /** Comments of either group with the word. */
    low: z.number().int(),
    high: z.number().int(),
    /** Standard errors from no difference. */
    z: z.number(),
  }),
);
const sideSchema = z.strictObject({ group: groupSchema, comments: z.number().int(), words: wordsSchema });

export const voiceWordsSchema = z.strictObject({
  kpi: z.string(),
  from: localDate,
  to: localDate,
  asOf: z.iso.datetime(),
  /** Comments there are, and the newest of them that were read. */
  comments: z.number().int(),
  read: z.number().int(),
  /** Words in fewer comments are not considered. */
  minimumComments: z.number().int(),
  low: sideSchema,
  high: sideSchema,
});
/** The words that set the low group apart from the high one. */
export type VoiceWords = z.infer<typeof voiceWordsSchema>;

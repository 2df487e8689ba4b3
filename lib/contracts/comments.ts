import { z } from "zod";
import { commentLimits } from "./comment-limits";
import { authorSchema } from "./notes";

const idOf = (thing: string) => z.uuid(`Name the ${thing} by its id`);

/** What is talked about: exactly one of a KPI, an objective and an annotation. */
export const commentSubjectSchema = z.union(
  [
    z.strictObject({ kpi: z.string().min(1).max(60) }),
    z.strictObject({ objective: idOf("objective") }),
    z.strictObject({ annotation: idOf("annotation") }),
  ],
  { error: "Name one of kpi, objective and annotation" },
);
export type CommentSubject = z.infer<typeof commentSubjectSchema>;

const written = {
  /** Plain text; "@Name" where one of `mentions` is meant. */
  body: z
    .string()
    .trim()
    .min(1, "Write something")
    .max(commentLimits.characters, `At most ${commentLimits.characters} characters`),
  /** Members who are named, by user id: they are told. */
  mentions: z
    .array(z.uuid())
    .max(commentLimits.mentions, `Name ${commentLimits.mentions} people at most`)
    .refine((ids) => new Set(ids).size === ids.length, "Name each person once")
    .default([]),
};

export const commentInputSchema = z.strictObject({ about: commentSubjectSchema, ...written });
export type CommentInput = z.infer<typeof commentInputSchema>;

export const commentChangeSchema = z.strictObject(written);
export type CommentChange = z.infer<typeof commentChangeSchema>;

export const commentSchema = z.strictObject({
  id: z.uuid(),
  body: z.string(),
  author: authorSchema,
  /** Members that are named in it, as they are called now. */
  mentions: z.array(z.strictObject({ userId: z.uuid(), name: z.string() })),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  /** Whether whoever asks wrote it, and so may change it. */
  mayChange: z.boolean(),
  /** Whether whoever asks may delete it: its author, or an admin. */
  mayDelete: z.boolean(),
});
/** What somebody said. */
export type Comment = z.infer<typeof commentSchema>;

export const commentListSchema = z.strictObject({ comments: z.array(commentSchema) });

/** The same three, as parameters of an address. */
export const commentsQuerySchema = z
  .strictObject({
    kpi: z.string().max(60).optional(),
    objective: z.uuid().optional(),
    annotation: z.uuid().optional(),
  })
  .refine((query) => Object.values(query).filter((value) => value !== undefined).length === 1, {
    message: "Name one of kpi, objective and annotation",
  });
export type CommentsQuery = z.infer<typeof commentsQuerySchema>;

export const mentionSchema = z.strictObject({
  commentId: z.uuid(),
  author: authorSchema,
  /** The comment's beginning. */
  excerpt: z.string(),
  /** Where it was said, by name, and the page's path. */
  place: z.strictObject({ name: z.string(), path: z.string() }),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type Mention = z.infer<typeof mentionSchema>;

export const mentionListSchema = z.strictObject({
  /** How many are unread, listed or not. */
  unread: z.number().int(),
  /** The latest, newest first. */
  mentions: z.array(mentionSchema),
});
export type MentionList = z.infer<typeof mentionListSchema>;

/** Which mentions one has seen; without ids, all of them. */
export const mentionsReadSchema = z.strictObject({
  commentIds: z.array(z.uuid()).min(1).max(500).optional(),
});

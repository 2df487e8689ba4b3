import { z } from "zod";
import { csatScales, surveyKinds, surveyLanguages } from "./survey-words";

const line = (most: number) => z.string().trim().max(most, `At most ${most} characters`);
const needed = (most: number, ask: string) => line(most).min(1, ask);

export const surveyWordsSchema = z.strictObject({
  sender: needed(80, "Write the name that customers know"),
  intro: line(500),
  question: needed(200, "Write the question"),
  lowLabel: needed(40, "Say what the lowest score means"),
  highLabel: needed(40, "Say what the highest score means"),
  commentQuestion: needed(200, "Write what the comment is about"),
  submit: needed(40, "Write what the button says"),
  missing: needed(200, "Say it in a few words"),
  thanksTitle: needed(80, "Write a heading"),
  thanks: line(500),
  answered: needed(300, "Say it in a few words"),
  closed: needed(300, "Say it in a few words"),
  expired: needed(300, "Say it in a few words"),
  unknown: needed(300, "Say it in a few words"),
  later: needed(300, "Say it in a few words"),
});

/** What a question is asked like. */
export const surveyManner = {
  kind: z.enum(surveyKinds),
  /** Lowest and highest score. */
  scale: z.enum([...csatScales, "0-10"]),
  language: z.enum(surveyLanguages),
};

const inputFields = {
  name: needed(120, "Write a name to recognize the survey by"),
  ...surveyManner,
  words: surveyWordsSchema,
  /** Whether the public link may be answered without an invitation. */
  allowsAnonymous: z.boolean(),
  isOpen: z.boolean(),
};

export const surveyInputSchema = z
  .strictObject(inputFields)
  .refine(({ kind, scale }) => (kind === "nps") === (scale === "0-10"), {
    path: ["scale"],
    message: "Recommendation (NPS) is asked from 0 to 10, satisfaction on another scale",
  });
export type SurveyInput = z.infer<typeof surveyInputSchema>;

/** How many were asked, how many of them opened the form, and how many answered. */
const countsSchema = z.strictObject({
  invited: z.int(),
  opened: z.int(),
  answered: z.int(),
});

export const surveySchema = z.strictObject({
  id: z.uuid(),
  ...inputFields,
  /** The public page. */
  url: z.url(),
  counts: countsSchema,
  /** Answers by the public link, of people who are not known. */
  anonymousAnswers: z.int(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
});
export type Survey = z.infer<typeof surveySchema>;

export const surveyListSchema = z.strictObject({ surveys: z.array(surveySchema) });

export const surveyDetailSchema = z.strictObject({
  survey: surveySchema,
  /** By month of the invitation, newest first. */
  months: z.array(z.strictObject({ month: z.iso.date(), ...countsSchema.shape })),
});
export type SurveyDetail = z.infer<typeof surveyDetailSchema>;

const externalId = z.string().trim().min(1).max(200);

export const invitationsInputSchema = z.strictObject({
  invitations: z
    .array(
      z
        .strictObject({ customerExternalId: externalId.optional(), ticketExternalId: externalId.optional() })
        .refine((who) => who.customerExternalId !== undefined || who.ticketExternalId !== undefined, {
          message: "Name a customer or a ticket",
        }),
    )
    .min(1, "Name at least one customer or ticket")
    .max(1000, "At most 1,000 invitations at once"),
  /** After so many days the links can no longer be answered. */
  expiresInDays: z.int().min(1).max(365).default(90),
});
export type InvitationsInput = z.input<typeof invitationsInputSchema>;

export const invitationsSchema = z.strictObject({
  invitations: z.array(
    z.strictObject({
      customerExternalId: z.string().nullable(),
      ticketExternalId: z.string().nullable(),
      /** The link, which is shown here alone. */
      url: z.url(),
      expiresAt: z.iso.datetime(),
      /** Whether the customer and the ticket are there; if not, the answer is tied to them when they come. */
      isKnown: z.boolean(),
    }),
  ),
});
export type Invitations = z.infer<typeof invitationsSchema>;

/** What a public form sends. `website` is seen by no person: what fills it in is a program. */
export const publicAnswerSchema = z.strictObject({
  score: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .optional(),
  comment: z.string().max(4000).default(""),
  token: z.string().max(100).default(""),
  /** A page's own number, so that a form sent twice counts once. */
  page: z.uuid(),
  website: z.string().max(500).default(""),
  place: z.enum(["page", "embed"]).default("page"),
});
export type PublicAnswer = z.infer<typeof publicAnswerSchema>;

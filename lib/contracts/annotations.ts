import { z } from "zod";
import { annotationKinds } from "./annotation-kinds";
import { authorSchema, httpsAddress, recordedDate } from "./notes";
import { localDate } from "./primitives";

/** So many annotations are answered at most; a chart could not show more. */
export const mostAnnotations = 500;

export const annotationKindSchema = z.enum(annotationKinds);

export const annotationInputSchema = z
  .strictObject({
    /** The KPI it belongs to; null for all. */
    kpi: z.string().min(1).max(60).nullable().default(null),
    kind: annotationKindSchema.default("other"),
    text: z.string().trim().min(1, "Write what happened").max(500, "At most 500 characters"),
    /** Where to read more. */
    link: httpsAddress.nullable().default(null),
    startsOn: recordedDate,
    /** The last day, inclusive. */
    endsOn: recordedDate,
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ["endsOn"],
    message: "The last day lies before the first",
  });
/** What a person writes of an annotation. */
export type AnnotationInput = z.infer<typeof annotationInputSchema>;

export const annotationSchema = z.strictObject({
  id: z.uuid(),
  kpi: z.string().nullable(),
  /** The KPI's name; null for all. */
  kpiName: z.string().nullable(),
  kind: annotationKindSchema,
  text: z.string(),
  link: z.string().nullable(),
  startsOn: localDate,
  endsOn: localDate,
  author: authorSchema,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Comments about it. */
  comments: z.number().int(),
  /** Whether whoever asks may change or delete it: its author, or an admin. */
  mayChange: z.boolean(),
});
/** What happened on a day or over some days. */
export type Annotation = z.infer<typeof annotationSchema>;

export const annotationListSchema = z.strictObject({ annotations: z.array(annotationSchema) });

export const annotationsQuerySchema = z
  .strictObject({
    /** Those that touch the local dates [from, to). */
    from: localDate.optional(),
    to: localDate.optional(),
    /** Those of this KPI and those of all; without it, every one. */
    kpi: z.string().max(60).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ["to"],
    message: "`to` must lie after `from`",
  });
export type AnnotationsQuery = z.infer<typeof annotationsQuerySchema>;

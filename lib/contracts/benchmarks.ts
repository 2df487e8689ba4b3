import { z } from "zod";
import { statuses, units } from "@/lib/kpi/vocabulary";
import { bandsSchema, grainSchema } from "./kpi";
import { localDate } from "./primitives";

const industrySchema = z.string().nullable();

export const benchmarkSchema = z.strictObject({
  id: z.string(),
  /** Added by the organization itself; those can be changed and removed. */
  own: z.boolean(),
  label: z.string(),
  /** A single value is both. In the KPI's unit where comparable, else in `unit`. */
  low: z.number(),
  high: z.number(),
  /** The unit as the publisher prints it. */
  unit: z.string(),
  /** Null for all industries together. */
  industry: industrySchema,
  /** Of the data or the report; null where it is not printed. */
  year: z.int().nullable(),
  publisher: z.string(),
  /** The source is a third page that quotes the publisher. */
  quoted: z.boolean(),
  source: z.string(),
  /** A: the publisher's own page. B: a page that quotes it. C: without a checkable origin. Null for own ones. */
  grade: z.enum(["A", "B", "C"]).nullable(),
  definition: z.string(),
  note: z.string(),
  /** The variant with its definition; null where there is none. */
  variant: z.string().nullable(),
  /** Why it is not comparable with the variant asked for, in words; null where it is. */
  notComparable: z.string().nullable(),
  /** The figure at the grain asked for, where it is comparable: a yearly retention of 75 % is 97.6 % a month. */
  atGrain: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  /** Older than 18 months, or of no known year: said beside the figure. */
  ageWarning: z.string().nullable(),
});
export type Benchmark = z.infer<typeof benchmarkSchema>;

export const benchmarkListSchema = z.strictObject({
  /** The organization's line of business; null until it is set. */
  industry: industrySchema,
  /** Comparable ones of the own industry first. */
  benchmarks: z.array(benchmarkSchema),
});
export type BenchmarkList = z.infer<typeof benchmarkListSchema>;

const text = (most: number) => z.string().trim().max(most, `At most ${most} characters`);
const figure = z
  .number("Enter a number")
  .min(-1e12, "The number is too small")
  .max(1e12, "The number is too large");

export const benchmarkInputSchema = z
  .strictObject({
    variant: z.string().max(60),
    label: text(120).min(1, "Say what is measured, of whom"),
    low: figure,
    high: figure,
    year: z.int("Enter a year").min(1990, "From 1990 on").max(2100, "Before 2100"),
    publisher: text(120).min(1, "Say who published it"),
    source: text(500)
      .refine(
        (address) => address === "" || /^https?:\/\/\S+$/.test(address),
        "Begin with https://, or leave it out",
      )
      .default(""),
    note: text(500).default(""),
  })
  .refine(({ low, high }) => low <= high, { path: ["high"], message: "The end lies below the start" });
export type BenchmarkInput = z.infer<typeof benchmarkInputSchema>;

export const benchmarkQuerySchema = z.strictObject({
  /** The variant that the figures are to be held against; the pinned one when left out. */
  variant: z.string().max(60).optional(),
  /** The grain of the value that they are to be held against. */
  grain: grainSchema.default("month"),
});
export type BenchmarkQuery = z.infer<typeof benchmarkQuerySchema>;

export const bandProposalSchema = z.strictObject({
  id: z.string(),
  from: z.enum(["today", "past", "benchmark"]),
  title: z.string(),
  /** What it is made of, in a sentence. */
  basis: z.string(),
  /** At the grain that bands are meant for; null where there are none today. */
  bands: bandsSchema.nullable(),
  /** What each of the last twelve complete months would have been under it, oldest first; null without a value. */
  statuses: z.array(z.enum(statuses).nullable()),
});
export type BandProposal = z.infer<typeof bandProposalSchema>;

export const bandProposalsSchema = z.strictObject({
  unit: z.enum(units),
  /** First days of the last twelve complete months, oldest first. */
  months: z.array(localDate),
  proposals: z.array(bandProposalSchema),
  /** Why there is none from the past or from a benchmark, in words. */
  withheld: z.array(z.string()),
});
export type BandProposals = z.infer<typeof bandProposalsSchema>;

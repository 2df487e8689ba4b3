import { z } from "zod";
import { recordTypes } from "@/lib/kpi/vocabulary";
import {
  confidences,
  dateOrders,
  decimalMarks,
  delimiters,
  durationUnits,
  encodings,
  fieldKinds,
  importStates,
  percentScales,
  sources,
} from "./vocabulary";

const tally = z.int().nonnegative();
const header = z.string().max(1_000);
const fieldName = z.string().min(1).max(50);
/** A value as it stands in a cell, or as it is stored. */
const cellText = z.string().max(500);

export const readingSchema = z.strictObject({
  encoding: z.enum(encodings).describe("Text files only"),
  delimiter: z.enum(delimiters).describe("Text files only"),
  sheet: z.string().max(200).nullable().describe("Spreadsheets only: the sheet to import"),
  headerRow: z.int().min(1).max(1_000).describe("The row that names the columns; 1 is the first"),
  decimal: z.enum(decimalMarks),
  dateOrder: z
    .enum(dateOrders)
    .nullable()
    .describe(
      "How 3/4/2026 is read; null: not told, and such dates are rejected. Dates with the year first need none",
    ),
  timeZone: z.string().max(60).describe("Zone of times that carry no offset"),
});
/** How a file's bytes become rows, and its cells values. */
export type Reading = z.infer<typeof readingSchema>;

export const fieldMappingSchema = z.strictObject({
  field: fieldName,
  column: header.nullable().describe("Header of the column; the second of the same name has « (2)» appended"),
  fixed: cellText.nullable().optional().describe("One value for all rows, in place of a column"),
  by: z.enum(["id", "name"]).optional().describe("References: whether the column holds ids or names"),
  unit: z.enum(durationUnits).optional().describe("Lengths of time that are plain numbers"),
  scale: z.enum(percentScales).optional().describe("Percentages: 40, or 0.4"),
  values: z
    .array(z.strictObject({ from: cellText, to: cellText.nullable() }))
    .max(1_000)
    .optional()
    .describe("What values are stored as; null: as nothing. Compared without regard to case"),
  otherwise: cellText
    .nullable()
    .optional()
    .describe("What values not named in `values` are stored as; left out: as they are"),
  leaveOut: z
    .array(cellText)
    .max(1_000)
    .optional()
    .describe("Rows with one of these values are not imported"),
});
export type FieldMapping = z.infer<typeof fieldMappingSchema>;

export const mappingSchema = z.strictObject({
  source: z.enum(sources),
  object: z.string().max(50).nullable().describe('What the source calls it, such as "contacts"'),
  type: z.enum(recordTypes),
  fields: z.array(fieldMappingSchema).max(60),
  idFrom: z
    .array(header)
    .max(6)
    .describe("Columns of which the id is made, joined, where no column holds one"),
  makeOwners: z.boolean().describe("Owners that are named but not there yet are made, with their name as id"),
});
/** How the columns of a file become records of a type. */
export type Mapping = z.infer<typeof mappingSchema>;

const columnSchema = z.strictObject({
  key: header.describe("The header, told apart from others of the same name"),
  letters: z.string(),
  samples: z.array(z.string()).describe("Some values that are not empty"),
  values: z
    .array(z.strictObject({ value: z.string(), rows: tally }))
    .nullable()
    .describe("The different values among the first rows; null where there are too many"),
});
export type ImportColumn = z.infer<typeof columnSchema>;

const suggestionSchema = z.strictObject({
  field: fieldName,
  column: header.nullable().describe("The column that fits; null when several do"),
  confidence: z.enum(confidences).nullable(),
  state: z
    .enum(["taken", "suggested", "choose"])
    .describe("taken: mapped by itself · suggested: not sure enough · choose: several columns fit"),
  candidates: z.array(z.strictObject({ column: header, confidence: z.enum(confidences) })),
});
export type FieldSuggestion = z.infer<typeof suggestionSchema>;

export const recognitionSchema = z.strictObject({
  format: z.enum(["text", "xlsx"]),
  reading: readingSchema,
  sheets: z.array(z.strictObject({ name: z.string(), isHidden: z.boolean() })),
  columns: z.array(columnSchema),
  preview: z.array(z.strictObject({ row: tally, cells: z.array(z.string()) })),
  notes: z.array(z.string()).describe("What was not certain about reading the file, in words"),
  source: z.enum(sources),
  object: z.string().nullable(),
  type: z.enum(recordTypes).nullable(),
  confidence: z.enum(confidences),
  why: z.string(),
});
/** What was found out about a file from its first rows. */
export type Recognition = z.infer<typeof recognitionSchema>;

export const targetFieldSchema = z.strictObject({
  name: fieldName,
  label: z.string(),
  kind: z.enum(fieldKinds),
  required: z.boolean(),
  words: z.array(z.string()).nullable(),
  to: z.enum(recordTypes).nullable(),
  hint: z.string().nullable(),
});
export type ImportField = z.infer<typeof targetFieldSchema>;

const changeSchema = z.strictObject({
  externalId: z.string(),
  fields: z.array(
    z.strictObject({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
});
const reasonSchema = z.strictObject({ column: z.string().nullable(), message: z.string() });
export type RejectionReason = z.infer<typeof reasonSchema>;
export const rejectionSchema = z.strictObject({ row: tally, reasons: z.array(reasonSchema) });
export type Rejection = z.infer<typeof rejectionSchema>;

export const countsSchema = z.strictObject({
  rows: tally.describe("Rows read: those imported or unchanged, rejected and left out"),
  created: tally,
  changed: tally,
  unchanged: tally,
  rejected: tally,
  leftOut: tally,
});
export type ImportCounts = z.infer<typeof countsSchema>;

const kpiSchema = z.strictObject({ id: z.string(), name: z.string() });
export const checkReportSchema = z.strictObject({
  others: z
    .array(z.strictObject({ type: z.enum(recordTypes), created: tally, changed: tally, unchanged: tally }))
    .describe("Records of other types that come of the same rows: owners by name, satisfaction answers"),
  created: z
    .array(z.strictObject({ row: tally, externalId: z.string(), name: z.string().nullable() }))
    .describe("The first of them"),
  changes: z.array(changeSchema).describe("The first of them, field by field"),
  rejections: z.array(rejectionSchema).describe("The first of them"),
  reasons: z
    .array(
      z.strictObject({
        column: z.string().nullable(),
        message: z.string(),
        rows: tally,
        first: z.array(tally).default([]).describe("The first of these rows"),
      }),
    )
    .describe("Why rows are rejected, commonest first"),
  duplicates: z.array(
    z.strictObject({ row: tally, externalId: z.string(), like: z.string(), why: z.string() }),
  ),
  unresolved: z
    .array(z.strictObject({ field: z.string(), value: z.string() }))
    .describe("Names that no record has; kept as they are"),
  kpis: z.strictObject({
    become: z.array(kpiSchema).describe("Computable by this import, and not before"),
    fed: z.array(kpiSchema).describe("Computable already, and moved by it"),
    remain: z
      .array(kpiSchema.extend({ missing: z.string() }))
      .describe("Still not computable, and what is missing"),
  }),
});
/** What an import would do, before anything is written. */
export type CheckReport = z.infer<typeof checkReportSchema>;

export const undoReportSchema = z.strictObject({
  deleted: tally,
  restored: tally,
  kept: z.array(z.strictObject({ type: z.enum(recordTypes), externalId: z.string(), why: z.string() })),
  keptCount: tally,
});
export type UndoReport = z.infer<typeof undoReportSchema>;

export const importSummarySchema = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  byteSize: tally,
  state: z.enum(importStates),
  source: z.enum(sources),
  type: z.enum(recordTypes).nullable(),
  counts: countsSchema,
  totalRows: tally.nullable().describe("Known once the file was checked"),
  failure: z.string().nullable(),
  by: z.string().describe("Who imported it"),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  hasFile: z.boolean().describe("Files are removed some days after"),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

export const importDetailSchema = importSummarySchema.extend({
  recognition: recognitionSchema,
  mapping: mappingSchema.nullable(),
  suggestions: z.array(suggestionSchema),
  fields: z.array(targetFieldSchema).describe("What columns of this type can be imported as"),
  missing: z.array(z.string()).describe("What the mapping lacks before it can be checked, in words"),
  traps: z.array(z.string()),
  check: checkReportSchema.nullable(),
  undo: undoReportSchema.nullable(),
  fromSaved: z.boolean().describe("The mapping was saved by an earlier import of this source and type"),
});
export type ImportDetail = z.infer<typeof importDetailSchema>;

export const importListSchema = z.strictObject({ imports: z.array(importSummarySchema) });
export type ImportList = z.infer<typeof importListSchema>;

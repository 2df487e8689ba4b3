import { z } from "zod";
import { recordTypes } from "@/lib/kpi/vocabulary";
import {
  importDetailSchema,
  importListSchema,
  mappingSchema,
  readingSchema,
} from "../imports/import-schemas";
import { sources } from "../imports/vocabulary";
import { operation } from "../operation";

const tag = "Imports";
const access = "write";
const permission = "write-records";
const params = z.strictObject({ id: z.uuid() });
const response = importDetailSchema;

export const listImports = operation({
  id: "listImports",
  method: "GET",
  path: "/imports",
  tag,
  summary: "The latest 100 imports of files, the newest first",
  access: "read",
  response: importListSchema,
});

export const createImport = operation({
  id: "createImport",
  method: "POST",
  path: "/imports",
  tag,
  summary:
    "Upload a file (CSV, TSV or XLSX, as the body) and learn what it holds and how its columns are likely to be meant. Nothing is imported yet",
  access,
  permission,
  query: z.strictObject({
    fileName: z
      .string()
      .trim()
      .min(1)
      .max(255)
      .regex(/^\P{Cc}+$/u, "A file's name has no control characters"),
  }),
  body: "stream",
  streamOf: z.string().meta({ format: "binary" }),
  response,
  status: 201,
});

export const getImport = operation({
  id: "getImport",
  method: "GET",
  path: "/imports/{id}",
  tag,
  summary: "An import: what was recognized, its mapping, how far it is, and what it did or would do",
  access: "read",
  params,
  response,
});

export const deleteImport = operation({
  id: "deleteImport",
  method: "DELETE",
  path: "/imports/{id}",
  tag,
  summary: "Remove an import that has stored nothing, or was undone, with its file",
  access,
  permission,
  params,
});

export const readImportAgain = operation({
  id: "readImportAgain",
  method: "PATCH",
  path: "/imports/{id}/reading",
  tag,
  summary:
    "Read the file again with another encoding, delimiter, sheet, header row, decimal mark or date order",
  access,
  permission,
  params,
  body: readingSchema.partial(),
  response,
});

export const chooseImportType = operation({
  id: "chooseImportType",
  method: "PATCH",
  path: "/imports/{id}/type",
  tag,
  summary: "Choose the source or the type of record; a mapping is suggested anew",
  access,
  permission,
  params,
  body: z.strictObject({ source: z.enum(sources).optional(), type: z.enum(recordTypes).optional() }),
  response,
});

export const mapImport = operation({
  id: "mapImport",
  method: "PUT",
  path: "/imports/{id}/mapping",
  tag,
  summary:
    "Map columns and values. The mapping of a checked import is kept for the next file of the source and type",
  access,
  permission,
  params,
  body: mappingSchema,
  response,
});

export const controlImport = operation({
  id: "controlImport",
  method: "POST",
  path: "/imports/{id}/{step}",
  tag,
  summary:
    "check: a dry run, which writes nothing · run: import in the background · pause, resume, cancel · undo: take everything back that nobody changed since",
  access,
  permission,
  params: params.extend({ step: z.enum(["check", "run", "pause", "resume", "cancel", "undo"]) }),
  response,
  status: 202,
});

export const getRejectedRows = operation({
  id: "getRejectedRows",
  method: "GET",
  path: "/imports/{id}/rejected.csv",
  tag,
  summary: "The rejected rows as CSV (text/csv) with their reasons, to correct and import again",
  access: "read",
  params,
});

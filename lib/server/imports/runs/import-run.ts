import "server-only";
import {
  checkReportSchema,
  type ImportDetail,
  type ImportSummary,
  importDetailSchema,
  type Mapping,
  mappingSchema,
  type Recognition,
  recognitionSchema,
  undoReportSchema,
} from "@/lib/contracts/imports/import-schemas";
import { type ImportState, importStates, sources } from "@/lib/contracts/imports/vocabulary";
import { NotFound } from "@/lib/errors";
import { recordTypes } from "@/lib/kpi/vocabulary";
import { db, type ImportRun } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { mappingProblems } from "../mapping/mapping-problems";
import { targetFields } from "../mapping/target-fields";
import { trapsOf } from "../recognition/traps";

const among = <Word extends string>(words: readonly Word[], text: string | null): Word | null =>
  words.find((word) => word === text) ?? null;

export const stateOf = (run: ImportRun): ImportState => among(importStates, run.state) ?? "failed";
export const typeOf = (run: ImportRun) => among(recordTypes, run.type);
export const sourceOf = (run: ImportRun) => among(sources, run.source) ?? "plain";
export const recognitionOf = (run: ImportRun): Recognition => recognitionSchema.parse(run.recognition);
export const mappingOf = (run: ImportRun): Mapping | null =>
  run.mapping === null ? null : mappingSchema.parse(run.mapping);

/** An import of the caller's organization. @throws NotFound */
export async function findImport(ctx: Context, id: string): Promise<ImportRun> {
  const organizationId = ctx.organization.id;
  const run = await db.importRun.findUnique({ where: { organizationId_id: { organizationId, id } } });
  if (!run || run.state === "uploading") throw new NotFound("There is no such import.");
  return run;
}

export const summaryOf = (run: ImportRun): ImportSummary => ({
  id: run.id,
  fileName: run.fileName,
  byteSize: Number(run.byteSize),
  state: stateOf(run),
  source: sourceOf(run),
  type: typeOf(run),
  counts: {
    rows: run.rows,
    created: run.created,
    changed: run.changed,
    unchanged: run.unchanged,
    rejected: run.rejected,
    leftOut: run.leftOut,
  },
  totalRows: run.totalRows,
  failure: run.failure,
  by: run.createdBy,
  createdAt: run.createdAt.toISOString(),
  endedAt: run.endedAt?.toISOString() ?? null,
  hasFile: run.fileRemovedAt === null,
});

/** All that is known of an import. */
export function detailOf(run: ImportRun): ImportDetail {
  const recognition = recognitionOf(run);
  const mapping = mappingOf(run);
  const columns = recognition.columns.map(({ key }) => key);
  const type = typeOf(run);
  return {
    ...summaryOf(run),
    recognition,
    mapping,
    suggestions: importDetailSchema.shape.suggestions.parse(run.suggestions),
    fields: (type ? targetFields[type] : []).map(({ name, label, kind, required, words, to, hint }) => ({
      name,
      label,
      kind,
      required: required ?? false,
      words: words ? [...words] : null,
      to: to ?? null,
      hint: hint ?? null,
    })),
    missing: mapping
      ? mappingProblems(mapping, columns).map(({ message }) => message)
      : ["Choose what the rows are"],
    traps: type ? trapsOf(sourceOf(run), type, mapping?.object ?? recognition.object) : [],
    check: run.check === null ? null : checkReportSchema.parse(run.check),
    undo: run.undo === null ? null : undoReportSchema.parse(run.undo),
    fromSaved: run.fromSaved,
  };
}

/** The organization's imports, the latest first. */
export async function listImports(ctx: Context): Promise<{ imports: ImportSummary[] }> {
  const runs = await db.importRun.findMany({
    where: { organizationId: ctx.organization.id, NOT: { state: "uploading" } },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  return { imports: runs.map(summaryOf) };
}

export const getImport = async (ctx: Context, id: string): Promise<ImportDetail> =>
  detailOf(await findImport(ctx, id));

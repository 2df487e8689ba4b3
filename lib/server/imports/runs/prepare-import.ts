import "server-only";
import { v7 as uuidv7 } from "uuid";
import {
  type FieldSuggestion,
  type ImportDetail,
  type Mapping,
  mappingSchema,
  type Reading,
  type Recognition,
} from "@/lib/contracts/imports/import-schemas";
import type { Source } from "@/lib/contracts/imports/vocabulary";
import { Conflict, Unprocessable } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { db, type ImportRun, Prisma } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { requireRecordWriter } from "../../records/upsert-records";
import { mappingProblems } from "../mapping/mapping-problems";
import { inspectFile } from "../reading/inspect-file";
import { suggestMapping } from "../recognition/suggest-mapping";
import { detailOf, findImport, recognitionOf, sourceOf, typeOf } from "./import-run";
import { saveFile, storedFile } from "./stored-file";

/** States in which how a file is read and mapped may still change. */
const OPEN = ["draft", "checked", "failed", "cancelled"];

const whoIs = ({ user, apiKeyId }: Context): string =>
  user?.name ?? (apiKeyId ? "An API key" : "The command line");

type Plan = { mapping: Mapping | null; suggestions: FieldSuggestion[]; fromSaved: boolean };

/** The mapping that was saved for the source and type, if the file has all columns that it names; else a suggested one. */
async function planOf(
  ctx: Context,
  recognition: Recognition,
  source: Source,
  type: RecordType | null,
): Promise<Plan> {
  if (!type) return { mapping: null, suggestions: [], fromSaved: false };
  const object = recognition.source === source && recognition.type === type ? recognition.object : null;
  const suggested = suggestMapping(source, object, type, recognition.columns);
  const organizationId = ctx.organization.id;
  const saved = await db.importMapping.findUnique({
    where: { organizationId_source_type: { organizationId, source, type } },
  });
  const parsed = mappingSchema.safeParse(saved?.mapping);
  const columns = recognition.columns.map(({ key }) => key);
  const fits = parsed.success && mappingProblems(parsed.data, columns).length === 0;
  return {
    mapping: fits ? parsed.data : suggested.mapping,
    suggestions: suggested.suggestions,
    fromSaved: fits,
  };
}

const stored = ({ mapping, suggestions, fromSaved }: Plan) => ({
  mapping: mapping ?? Prisma.DbNull,
  suggestions,
  fromSaved,
});

/**
 * Takes a file: saves it, finds out what it holds, and suggests how to read it. Nothing is imported yet.
 * @throws RefusedFile and TooLarge, with nothing kept
 */
export async function createImport(
  ctx: Context,
  fileName: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<ImportDetail> {
  requireRecordWriter(ctx);
  const organizationId = ctx.organization.id;
  const id = uuidv7();
  const key = { organizationId, importId: id };
  await db.importRun.create({
    data: {
      organizationId,
      id,
      fileName,
      byteSize: 0,
      state: "uploading",
      source: "plain",
      recognition: {},
      suggestions: [],
      createdByUserId: ctx.user?.id ?? null,
      createdByKeyId: ctx.apiKeyId,
      createdBy: whoIs(ctx),
    },
  });
  try {
    const { format, byteSize, encoding } = await saveFile(key, bytes);
    const { file, done } = storedFile(key, format);
    try {
      const { timeZone } = ctx.organization;
      const recognition = await inspectFile(file, { encoding, timeZone });
      const { source, type } = recognition;
      const run = await db.importRun.update({
        where: { organizationId_id: { organizationId, id } },
        data: {
          byteSize,
          state: "draft",
          source,
          type,
          recognition,
          ...stored(await planOf(ctx, recognition, source, type)),
        },
      });
      return detailOf(run);
    } finally {
      await done();
    }
  } catch (error) {
    await db.importRun.delete({ where: { organizationId_id: { organizationId, id } } });
    throw error;
  }
}

/** @throws Conflict once an import was begun */
export const requireOpen = (run: ImportRun): void => {
  if (!OPEN.includes(run.state) || run.cursorRow > 0)
    throw new Conflict("This import has begun, so how its file is read cannot change any more.");
  if (run.fileRemovedAt) throw new Conflict("The file was removed in the meantime; upload it again.");
};

const RESET = {
  state: "draft",
  check: Prisma.DbNull,
  failure: null,
  rows: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  leftOut: 0,
  totalRows: null,
};

/** Reads the file again with what a person chose in place of what was recognized. */
export async function rereadImport(
  ctx: Context,
  id: string,
  chosen: Partial<Reading>,
): Promise<ImportDetail> {
  requireRecordWriter(ctx);
  const run = await findImport(ctx, id);
  requireOpen(run);
  const before = recognitionOf(run);
  const key = { organizationId: run.organizationId, importId: run.id };
  const { file, done } = storedFile(key, before.format);
  try {
    const recognition = await inspectFile(file, {
      encoding: before.reading.encoding,
      timeZone: before.reading.timeZone,
      chosen,
    });
    const isSameFile =
      JSON.stringify(recognition.columns.map(({ key: name }) => name)) ===
      JSON.stringify(before.columns.map(({ key: name }) => name));
    const { source, type } = recognition;
    const plan = isSameFile ? {} : { source, type, ...stored(await planOf(ctx, recognition, source, type)) };
    return detailOf(
      await db.importRun.update({
        where: { organizationId_id: { organizationId: run.organizationId, id } },
        data: { ...RESET, recognition, ...plan },
      }),
    );
  } finally {
    await done();
  }
}

/** Chooses another source or type, and suggests a mapping for it. */
export async function chooseImportType(
  ctx: Context,
  id: string,
  { source, type }: { source?: Source; type?: RecordType },
): Promise<ImportDetail> {
  requireRecordWriter(ctx);
  const run = await findImport(ctx, id);
  requireOpen(run);
  const [newSource, newType] = [source ?? sourceOf(run), type ?? typeOf(run)];
  const plan = await planOf(ctx, recognitionOf(run), newSource, newType);
  return detailOf(
    await db.importRun.update({
      where: { organizationId_id: { organizationId: run.organizationId, id } },
      data: { ...RESET, source: newSource, type: newType, ...stored(plan) },
    }),
  );
}

/**
 * Maps the columns and values.
 * @throws Unprocessable for columns and fields that there are not
 */
export async function mapImport(ctx: Context, id: string, mapping: Mapping): Promise<ImportDetail> {
  requireRecordWriter(ctx);
  const run = await findImport(ctx, id);
  requireOpen(run);
  const columns = recognitionOf(run).columns.map(({ key }) => key);
  const problems = mappingProblems(mapping, columns);
  const wrong = problems.filter(({ message }) => !message.endsWith("is needed"));
  if (wrong.length > 0)
    throw new Unprocessable(
      wrong.map(({ message }) => message).join(". "),
      wrong.map(({ field, message }) => ({ path: field ?? "", message })),
    );
  const organizationId = run.organizationId;
  const { source, type } = mapping;
  return detailOf(
    await db.importRun.update({
      where: { organizationId_id: { organizationId, id } },
      data: { ...RESET, source, type, mapping, fromSaved: false },
    }),
  );
}

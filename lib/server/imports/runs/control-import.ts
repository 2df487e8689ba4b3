import "server-only";
import type { ImportDetail, Mapping } from "@/lib/contracts/imports/import-schemas";
import type { ImportState } from "@/lib/contracts/imports/vocabulary";
import { Conflict, Unprocessable } from "@/lib/errors";
import { db, type Prisma } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { requireRecordWriter } from "../../records/upsert-records";
import { mappingProblems } from "../mapping/mapping-problems";
import { detailOf, findImport, mappingOf, recognitionOf, stateOf } from "./import-run";
import { requireOpen } from "./prepare-import";

type Step = { from: readonly ImportState[]; to: ImportState; refusal: string };

const steps = {
  run: {
    from: ["checked"],
    to: "running",
    refusal: "Check the import first: then it is known what it will do.",
  },
  pause: { from: ["running"], to: "paused", refusal: "This import is not running." },
  resume: { from: ["paused", "failed"], to: "running", refusal: "This import is not paused." },
  cancel: {
    from: ["checking", "running", "paused"],
    to: "cancelled",
    refusal: "This import is not running.",
  },
  undo: {
    from: ["done", "cancelled", "paused", "failed"],
    to: "undoing",
    refusal: "Only an import that has stored something, and does not run, can be undone.",
  },
} as const satisfies Record<string, Step>;
export type ControlStep = keyof typeof steps;

/** Nothing was stored: what a dry run counted is not what the import did. */
export const NO_COUNTS = { rows: 0, created: 0, changed: 0, unchanged: 0, rejected: 0, leftOut: 0 };
const FREE = { lease: null, heartbeatAt: null };

async function move(
  ctx: Context,
  id: string,
  { from, to, refusal }: Step,
  data: Prisma.ImportRunUpdateManyMutationInput = {},
): Promise<ImportDetail> {
  const organizationId = ctx.organization.id;
  const { count } = await db.importRun.updateMany({
    where: { organizationId, id, state: { in: [...from] } },
    data: { ...FREE, state: to, ...data },
  });
  const run = await findImport(ctx, id);
  if (count === 0) throw new Conflict(`${refusal} It is ${stateOf(run)}.`);
  return detailOf(run);
}

/** Keeps a complete mapping for the next file of the source and type. */
const saveMapping = async (organizationId: string, mapping: Mapping): Promise<void> => {
  const { source, type } = mapping;
  await db.importMapping.upsert({
    where: { organizationId_source_type: { organizationId, source, type } },
    create: { organizationId, source, type, mapping },
    update: { mapping },
  });
};

/**
 * Starts a dry run in the background: what the import would do, row by row, without writing anything.
 * @throws Unprocessable while the mapping lacks something · Conflict once the import was begun
 */
export async function checkImport(ctx: Context, id: string): Promise<ImportDetail> {
  requireRecordWriter(ctx);
  const run = await findImport(ctx, id);
  requireOpen(run);
  const mapping = mappingOf(run);
  const columns = recognitionOf(run).columns.map(({ key }) => key);
  const problems = mapping
    ? mappingProblems(mapping, columns)
    : [{ field: "type", message: "Choose what the rows are" }];
  if (problems.length > 0)
    throw new Unprocessable(
      problems.map(({ message }) => message).join(". "),
      problems.map(({ field, message }) => ({ path: field ?? "", message })),
    );
  if (mapping) await saveMapping(run.organizationId, mapping);
  const step: Step = { from: ["draft", "checked", "failed", "cancelled"], to: "checking", refusal: "" };
  return move(ctx, id, step, { ...NO_COUNTS, totalRows: null, failure: null, endedAt: null });
}

/** Runs, pauses, resumes, cancels or undoes an import; the work itself is done in the background. */
export async function controlImport(ctx: Context, id: string, step: ControlStep): Promise<ImportDetail> {
  requireRecordWriter(ctx);
  const run = await findImport(ctx, id);
  if (step === "undo" && run.cursorRow === 0)
    throw new Conflict("This import has stored nothing, so there is nothing to undo.");
  if (step === "resume" && run.cursorRow === 0 && run.state === "failed")
    throw new Conflict("Check the import again first.");
  if (step !== "undo" && step !== "cancel" && run.fileRemovedAt)
    throw new Conflict("The file was removed in the meantime; upload it again.");
  if (step === "run") return move(ctx, id, steps.run, { ...NO_COUNTS, cursorRow: 0 });
  if (step === "cancel" && run.state === "checking")
    return move(ctx, id, { ...steps.cancel, from: ["checking"] }, { ...NO_COUNTS, failure: null });
  return move(ctx, id, steps[step], { failure: null });
}

/** Removes an import that has stored nothing, with its file. */
export async function deleteImport(ctx: Context, id: string): Promise<void> {
  requireRecordWriter(ctx);
  const run = await findImport(ctx, id);
  if (run.cursorRow > 0 && run.state !== "undone")
    throw new Conflict("This import has stored records; it stays in the list. Undo it to take them back.");
  await db.importRun.deleteMany({ where: { organizationId: run.organizationId, id } });
}

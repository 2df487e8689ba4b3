import { setTimeout as wait } from "node:timers/promises";
import type { ImportDetail } from "@/lib/contracts/imports/import-schemas";
import { sourceNames, workingStates } from "@/lib/contracts/imports/vocabulary";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { organizationSettings } from "@/lib/server/auth/organization-settings";
import { checkImport, controlImport, deleteImport } from "@/lib/server/imports/runs/control-import";
import { getImport } from "@/lib/server/imports/runs/import-run";
import { workOnImport } from "@/lib/server/imports/runs/work-on-import";
import { findOrganization } from "../operator/find-organization";
import { type ProgressOutput, progressOn } from "../operator/progress";
import { prepared } from "./prepare-file";
import type { Arguments } from "./read-arguments";
import { checkLines, countsLine, mappingLines } from "./tell";

export const exits = {
  ok: 0,
  someRejected: 1,
  usage: 2,
  fileRefused: 3,
  mappingNeeded: 4,
  failed: 5,
  stopped: 130,
} as const;

/** Results go to `say`, the progress and what went wrong to others: what is piped on holds results alone. */
export type Output = { say(line: string): void; complain(line: string): void; progress: ProgressOutput };

/** How long it is waited before looking again at an import that another process works on. */
const LOOK_MS = 300;

/** What keeps an import from being checked, in words: what is missing, and what was only guessed. */
const obstacleOf = (
  { missing, recognition, source, type }: ImportDetail,
  given: Arguments,
): string | null => {
  if (missing.length > 0) return `${missing.join(". ")}.`;
  const isTold = given.mapping !== undefined || (given.source !== undefined && given.type !== undefined);
  if (isTold || recognition.confidence !== "C") return null;
  return `It is only perhaps ${type} from ${sourceNames[source]}: say so by --source ${source} --type ${type}, or what it is.`;
};

/** Works on the import in this process, or waits while another one does, and shows how far it is meanwhile. */
async function follow(
  ctx: Context,
  id: string,
  label: string,
  { progress: output }: Output,
  signal: AbortSignal,
): Promise<ImportDetail> {
  const progress = progressOn(label, output);
  const look = async () => {
    const { counts, totalRows } = await getImport(ctx, id);
    progress.show(counts.rows, totalRows);
  };
  const timer = setInterval(() => void look().catch(() => undefined), progress.everyMs);
  try {
    for (;;) {
      await workOnImport({ organizationId: ctx.organization.id, id }, signal);
      const detail = await getImport(ctx, id);
      if (signal.aborted || !workingStates.includes(detail.state)) return detail;
      await wait(LOOK_MS);
    }
  } finally {
    clearInterval(timer);
    progress.done();
  }
}

const place = (id: string) => `/data/import/${id}`;

/** Lets go of an import that is stopped from outside: a dry run is forgotten, an import paused where it is. */
async function letGo(ctx: Context, { id, state }: ImportDetail, { complain }: Output): Promise<number> {
  if (state === "running") {
    const { counts } = await controlImport(ctx, id, "pause");
    complain(
      `Paused after ${counts.rows.toLocaleString("en")} rows; go on with it, or undo it, under ${place(id)}`,
    );
  } else {
    if (state === "checking") await controlImport(ctx, id, "cancel");
    await deleteImport(ctx, id);
    complain("Stopped; nothing was imported.");
  }
  return exits.stopped;
}

async function run(given: Arguments, output: Output, signal: AbortSignal): Promise<number> {
  const { say, complain } = output;
  const organization = organizationSettings(await findOrganization(given.org));
  const ctx: Context = { organization, user: null, apiKeyId: null, role: null, scopes: ["read", "write"] };
  const detail = await prepared(ctx, given);
  for (const line of mappingLines(detail)) say(line);
  const obstacle = obstacleOf(detail, given);
  if (obstacle !== null) {
    complain(
      `Not imported. ${obstacle} Give --type, --source, --map or --mapping, or map it under ${place(detail.id)}`,
    );
    return exits.mappingNeeded;
  }
  await checkImport(ctx, detail.id);
  const checked = await follow(ctx, detail.id, "Checking", output, signal);
  if (signal.aborted) return letGo(ctx, checked, output);
  if (checked.state === "failed") {
    complain(checked.failure ?? "The file could not be read.");
    await deleteImport(ctx, detail.id);
    return exits.fileRefused;
  }
  for (const line of checkLines(checked)) say(line);
  const hasRejected = checked.counts.rejected > 0;
  if (given.isDryRun) {
    say(countsLine(checked, true));
    await deleteImport(ctx, detail.id);
    return hasRejected ? exits.someRejected : exits.ok;
  }
  await controlImport(ctx, detail.id, "run");
  const done = await follow(ctx, detail.id, "Importing", output, signal);
  if (done.state === "done") {
    say(countsLine(done, false));
    if (hasRejected) complain(`The rejected rows, to correct and import again: ${place(done.id)}`);
    return hasRejected ? exits.someRejected : exits.ok;
  }
  if (signal.aborted) return letGo(ctx, done, output);
  complain(done.failure ?? `The import is ${done.state}.`);
  complain(`What was stored until then is there; go on with it, or undo it, under ${place(done.id)}`);
  return exits.failed;
}

/**
 * Imports a file by the same engine as the page, and tells what it does.
 * @param signal stops it after the batch that it is at
 * @returns the command's exit code @throws UsageError for an organization or columns that there are not
 */
export async function importCommand(
  given: Arguments,
  output: Output,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  try {
    return await run(given, output, signal);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    output.complain(error.message);
    for (const { path: where } of error.errors ?? []) if (where !== "") output.complain(`  ${where}`);
    return exits.fileRefused;
  }
}

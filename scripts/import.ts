import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { type ImportDetail, mappingSchema } from "@/lib/contracts/imports/import-schemas";
import { type Source, sourceNames, sources } from "@/lib/contracts/imports/vocabulary";
import { AppError } from "@/lib/errors";
import { type RecordType, recordTypes } from "@/lib/kpi/vocabulary";
import type { Context } from "@/lib/server/auth/context";
import { organizationSettings } from "@/lib/server/auth/organization-settings";
import { checkImport, controlImport } from "@/lib/server/imports/runs/control-import";
import { getImport } from "@/lib/server/imports/runs/import-run";
import { chooseImportType, createImport, mapImport } from "@/lib/server/imports/runs/prepare-import";
import { workOnImport } from "@/lib/server/imports/runs/work-on-import";
import { UsageError } from "./operator/command";
import { findOrganization } from "./operator/find-organization";
import { progressOn } from "./operator/progress";
import { withDatabase } from "./operator/with-database";

// npm run import: a file by the same engine as the page, in this process; it may be stopped and resumed there.

const exits = { ok: 0, someRejected: 1, usage: 2, fileRefused: 3, mappingNeeded: 4 } as const;

const USAGE = `Usage: npm run import -- --org … [options] FILE

  --org       the organization's id or name
  --type      ${recordTypes.join(", ")}
  --source    ${sources.join(", ")}
  --mapping   a JSON file with the mapping, as GET /api/v1/imports/{id} shows it
  --dry-run   tell what the import would do, and write nothing

Ends with 0: all rows are in · 1: some were rejected · 2: wrong arguments · 3: the file was refused ·
4: the mapping lacks something.`;

const oneOf = <Word extends string>(
  words: readonly Word[],
  name: string,
  text?: string,
): Word | undefined => {
  const word = words.find((known) => known === text);
  if (text !== undefined && word === undefined)
    throw new UsageError(`--${name} is one of: ${words.join(", ")}.`);
  return word;
};

const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      org: { type: "string" },
      type: { type: "string" },
      source: { type: "string" },
      mapping: { type: "string" },
      "dry-run": { type: "boolean", default: false },
    },
  });
  const [file, another] = positionals;
  if (!values.org || !file || another) throw new UsageError("Give --org and one file.");
  return {
    org: values.org,
    file,
    type: oneOf(recordTypes, "type", values.type),
    source: oneOf(sources, "source", values.source),
    mapping: values.mapping,
    isDryRun: values["dry-run"],
  };
};

type Arguments = ReturnType<typeof readArguments>;

/** The mapping of a file given by --mapping. @throws UsageError for what is none */
async function mappingIn(file: string) {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`There is no file ${file}.`);
  });
  try {
    return mappingSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`${file} is no mapping: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}

async function prepared(ctx: Context, { file, type, source, mapping }: Arguments): Promise<ImportDetail> {
  await stat(file).catch(() => {
    throw new UsageError(`There is no file ${file}.`);
  });
  const created = await createImport(ctx, path.basename(file), createReadStream(file));
  const choice: { source?: Source; type?: RecordType } = { source, type };
  const isOther = (source && source !== created.source) || (type && type !== created.type);
  const chosen = isOther ? await chooseImportType(ctx, created.id, choice) : created;
  return mapping ? mapImport(ctx, created.id, await mappingIn(mapping)) : chosen;
}

const count = (value: number) => value.toLocaleString("en");

const sayCounts = ({ counts }: ImportDetail, isDryRun: boolean) =>
  console.log(
    `${isDryRun ? "It would be: " : ""}${count(counts.created)} created, ${count(counts.changed)} changed, ${count(counts.unchanged)} unchanged, ${count(counts.rejected)} rejected, ${count(counts.leftOut)} left out, of ${count(counts.rows)} rows`,
  );

const sayMapping = ({ mapping, suggestions }: ImportDetail) => {
  for (const { field, column, fixed } of mapping?.fields ?? [])
    console.log(`  ${field.padEnd(22)} ${column ?? `always "${fixed}"`}`);
  for (const { field, state, candidates } of suggestions)
    if (state !== "taken" && !mapping?.fields.some((it) => it.field === field))
      console.log(
        `  ${field.padEnd(22)} not mapped; perhaps ${candidates.map(({ column }) => column).join(" or ")}`,
      );
};

const sayRejections = ({ check }: ImportDetail) => {
  for (const { row, reasons } of check?.rejections.slice(0, 20) ?? [])
    for (const { column, message } of reasons)
      console.log(`  row ${row}${column === null ? "" : `, ${column}`}: ${message}`);
};

/** Works on the import in this process, and shows how far it is meanwhile. */
async function follow(ctx: Context, id: string, label: string): Promise<ImportDetail> {
  const progress = progressOn(label, process.stdout);
  const look = async () => {
    const { counts, totalRows } = await getImport(ctx, id);
    progress.show(counts.rows, totalRows);
  };
  const timer = setInterval(() => void look().catch(() => undefined), progress.everyMs);
  try {
    await workOnImport({ organizationId: ctx.organization.id, id });
  } finally {
    clearInterval(timer);
    progress.done();
  }
  return getImport(ctx, id);
}

async function run(given: Arguments): Promise<number> {
  const organization = organizationSettings(await findOrganization(given.org));
  const ctx: Context = { organization, user: null, apiKeyId: null, role: null, scopes: ["read", "write"] };
  const detail = await prepared(ctx, given);
  console.log(`${detail.fileName}: ${detail.type ?? "rows"} from ${sourceNames[detail.source]}`);
  sayMapping(detail);
  for (const note of [...detail.recognition.notes, ...detail.traps]) console.log(`  Note: ${note}`);
  if (detail.missing.length > 0) {
    console.error(
      `Not imported. ${detail.missing.join(". ")}. Give --type, --source or --mapping, or map it under /data/import/${detail.id}`,
    );
    return exits.mappingNeeded;
  }
  await checkImport(ctx, detail.id);
  const checked = await follow(ctx, detail.id, "Checking");
  if (checked.state === "failed") {
    console.error(checked.failure);
    return exits.fileRefused;
  }
  sayRejections(checked);
  if (given.isDryRun) {
    sayCounts(checked, true);
    return checked.counts.rejected > 0 ? exits.someRejected : exits.ok;
  }
  await controlImport(ctx, detail.id, "run");
  const done = await follow(ctx, detail.id, "Importing");
  if (done.state !== "done") {
    console.error(
      done.failure ?? `The import is ${done.state}; go on with it under /data/import/${detail.id}`,
    );
    return exits.fileRefused;
  }
  sayCounts(done, false);
  return done.counts.rejected > 0 ? exits.someRejected : exits.ok;
}

const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

try {
  const given = readArguments();
  process.exitCode = await withDatabase(() => run(given));
} catch (error) {
  if (isUsage(error)) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = exits.usage;
  } else if (error instanceof AppError) {
    console.error([error.message, ...(error.errors ?? []).map(({ path: where }) => `  ${where}`)].join("\n"));
    process.exitCode = exits.fileRefused;
  } else {
    throw error;
  }
}

import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Mapping, mappingSchema } from "@/lib/contracts/imports/import-schemas";
import { type Source, sources } from "@/lib/contracts/imports/vocabulary";
import { type RecordType, recordTypes } from "@/lib/kpi/vocabulary";
import { UsageError } from "../operator/command";

export const USAGE = `Usage: npm run import -- --org … [options] FILE

  --org       the organization's id or name
  --type      ${recordTypes.slice(0, 6).join(", ")},
              ${recordTypes.slice(6).join(", ")}
  --source    ${sources.join(", ")}
  --map       FIELD=COLUMN, as often as needed: a column that is not mapped by itself; FIELD= maps nothing
  --mapping   a JSON file with the whole mapping, as GET /api/v1/imports/{id} shows it
  --dry-run   tell what the import would do, and import nothing

Ends with 0: all rows are in · 1: some were rejected · 2: wrong arguments · 3: the file was refused ·
4: the mapping lacks something · 5: something failed; what was stored until then is there · 130: stopped.`;

export type Arguments = {
  org: string;
  file: string;
  type: RecordType | undefined;
  source: Source | undefined;
  columns: readonly (readonly [field: string, column: string])[];
  mapping: Mapping | undefined;
  isDryRun: boolean;
};

const oneOf = <Word extends string>(
  words: readonly Word[],
  name: string,
  text: string | undefined,
): Word | undefined => {
  const word = words.find((known) => known === text);
  if (text !== undefined && word === undefined)
    throw new UsageError(`--${name} is one of: ${words.join(", ")}.`);
  return word;
};

const columnOf = (text: string): readonly [string, string] => {
  const [field = "", ...column] = text.split("=");
  if (field.trim() === "" || column.length === 0) throw new UsageError(`--map ${text}: write FIELD=COLUMN.`);
  return [field.trim(), column.join("=").trim()];
};

async function mappingIn(file: string): Promise<Mapping> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`There is no file ${file}.`);
  });
  try {
    return mappingSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`${file} is no mapping: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}

/**
 * The command's arguments; null where only the usage is asked for.
 * @throws UsageError, and what `parseArgs` throws, for what cannot be met, before anything is done
 */
export async function readArguments(args: readonly string[]): Promise<Arguments | null> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      org: { type: "string" },
      type: { type: "string" },
      source: { type: "string" },
      map: { type: "string", multiple: true, default: [] },
      mapping: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return null;
  const [file, another] = positionals;
  if (!values.org || !file || another !== undefined) throw new UsageError("Give --org and one file.");
  const found = await stat(file).catch(() => null);
  if (!found) throw new UsageError(`There is no file ${file}.`);
  if (found.isDirectory()) throw new UsageError(`${file} is a folder; give one file of it.`);
  return {
    org: values.org,
    file,
    type: oneOf(recordTypes, "type", values.type),
    source: oneOf(sources, "source", values.source),
    columns: values.map.map(columnOf),
    mapping: values.mapping === undefined ? undefined : await mappingIn(values.mapping),
    isDryRun: values["dry-run"],
  };
}

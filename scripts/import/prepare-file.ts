import { createReadStream } from "node:fs";
import path from "node:path";
import type { FieldMapping, ImportDetail, Mapping } from "@/lib/contracts/imports/import-schemas";
import type { Context } from "@/lib/server/auth/context";
import { targetField } from "@/lib/server/imports/mapping/target-fields";
import { settingsFor } from "@/lib/server/imports/recognition/suggest-mapping";
import { deleteImport } from "@/lib/server/imports/runs/control-import";
import { chooseImportType, createImport, mapImport } from "@/lib/server/imports/runs/prepare-import";
import { UsageError } from "../operator/command";
import type { Arguments } from "./read-arguments";

const withColumn = (
  { recognition, source }: ImportDetail,
  mapping: Mapping,
  [name, key]: readonly [string, string],
): Mapping => {
  const others = mapping.fields.filter(({ field }) => field !== name);
  const field = targetField(mapping.type, name);
  if (!field) throw new UsageError(`--map ${name}=${key}: there is no field ${name} in ${mapping.type}.`);
  if (key === "") return { ...mapping, fields: others };
  const column = recognition.columns.find((it) => it.key === key);
  if (!column) throw new UsageError(`--map ${name}=${key}: the file has no column ${key}.`);
  const mapped: FieldMapping = settingsFor(source, mapping.type, field, column);
  return { ...mapping, fields: [...others, mapped] };
};

/**
 * Takes the file, as what it is told to be, with the columns that are told.
 * @throws UsageError for fields and columns that there are not, with nothing kept
 */
export async function prepared(ctx: Context, given: Arguments): Promise<ImportDetail> {
  const { file, type, source, mapping, columns } = given;
  const created = await createImport(ctx, path.basename(file), createReadStream(file));
  const isOther = (source && source !== created.source) || (type && type !== created.type);
  const chosen = isOther ? await chooseImportType(ctx, created.id, { source, type }) : created;
  if (mapping) return mapImport(ctx, created.id, mapping);
  if (columns.length === 0) return chosen;
  try {
    if (!chosen.mapping) throw new UsageError("--map needs --type: what the rows are was not recognized.");
    return await mapImport(
      ctx,
      created.id,
      columns.reduce((draft, column) => withColumn(chosen, draft, column), chosen.mapping),
    );
  } catch (error) {
    await deleteImport(ctx, created.id);
    throw error;
  }
}

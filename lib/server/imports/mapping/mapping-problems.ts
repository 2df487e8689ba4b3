import "server-only";
import type { Mapping } from "@/lib/contracts/imports/import-schemas";
import { targetField, targetFields } from "./target-fields";

/**
 * What stands in the way of a mapping, in words; none when it can be used.
 * @param columns the keys of the file's columns
 */
export function mappingProblems(
  mapping: Mapping,
  columns: readonly string[],
): { field: string | null; message: string }[] {
  const { type, fields, idFrom } = mapping;
  const problems: { field: string | null; message: string }[] = [];
  const isTold = (name: string) =>
    fields.some(({ field, column, fixed }) => field === name && (column !== null || (fixed ?? "") !== ""));
  const seen = new Set<string>();
  for (const { field, column, fixed } of fields) {
    const target = targetField(type, field);
    if (!target) problems.push({ field, message: `There is no field "${field}" in ${type}` });
    if (seen.has(field)) problems.push({ field, message: `"${target?.label ?? field}" is mapped twice` });
    seen.add(field);
    if (column !== null && !columns.includes(column))
      problems.push({ field, message: `The file has no column "${column}"` });
    if (target?.words && fixed && !target.words.includes(fixed))
      problems.push({ field, message: `"${target.label}" is one of: ${target.words.join(", ")}` });
  }
  for (const column of idFrom)
    if (!columns.includes(column))
      problems.push({ field: "externalId", message: `The file has no column "${column}"` });
  for (const { name, label, required } of targetFields[type]) {
    if (!required || isTold(name)) continue;
    if (name === "externalId" && idFrom.length > 0) continue;
    if (type === "deals" && name === "status" && isTold("closedFlag") && isTold("wonFlag")) continue;
    problems.push({ field: name, message: `"${label}" is needed` });
  }
  return problems;
}

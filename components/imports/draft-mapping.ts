import type {
  FieldMapping,
  ImportColumn,
  ImportDetail,
  ImportField,
  Mapping,
} from "@/lib/contracts/imports/import-schemas";

/** What a field's column select can say besides a column. */
export const NOT_IMPORTED = "\u0000none";
const FIXED = "\u0000fixed:";

export type ColumnChoice = { value: string; label: string; detail?: string };

/** The columns a field may come from, those that fit first, and for closed lists one value for all rows. */
export function columnChoices(detail: ImportDetail, field: ImportField): ColumnChoice[] {
  const suggestion = detail.suggestions.find((it) => it.field === field.name);
  const fitting = (suggestion?.candidates ?? []).map(({ column }) => column);
  const { columns } = detail.recognition;
  const ordered = [
    ...columns.filter(({ key }) => fitting.includes(key)),
    ...columns.filter(({ key }) => !fitting.includes(key)),
  ];
  return [
    { value: NOT_IMPORTED, label: "Not imported" },
    ...(field.words ?? []).map((word) => ({ value: `${FIXED}${word}`, label: `Always ${word}` })),
    ...ordered.map(({ key, samples }) => ({
      value: key,
      label: key,
      detail: [...(fitting.includes(key) ? ["Fits"] : []), samples.slice(0, 3).join(", ").slice(0, 80)]
        .filter((part) => part !== "")
        .join(": "),
    })),
  ];
}

export const mappingOfField = (mapping: Mapping, field: string): FieldMapping | undefined =>
  mapping.fields.find((it) => it.field === field);

export const columnOfField = (
  columns: readonly ImportColumn[],
  field: FieldMapping | undefined,
): ImportColumn | undefined => columns.find(({ key }) => key === field?.column);

/** The select's value for a field as it is mapped. */
export const choiceOf = (mapped: FieldMapping | undefined): string => {
  if (!mapped) return NOT_IMPORTED;
  if (mapped.column !== null) return mapped.column;
  return mapped.fixed ? `${FIXED}${mapped.fixed}` : NOT_IMPORTED;
};

const looksLikeIds = (column: ImportColumn | undefined): boolean =>
  /(id|ids|number|key)$/i.test(column?.key ?? "") ||
  (column?.samples ?? []).every((value) => /^\S*\d\S*$/.test(value));

/** The mapping with another choice for a field; how its values are read begins anew. */
export function withChoice(
  mapping: Mapping,
  field: ImportField,
  choice: string,
  columns: readonly ImportColumn[],
): Mapping {
  const others = mapping.fields.filter((it) => it.field !== field.name);
  if (choice === NOT_IMPORTED) return { ...mapping, fields: others };
  if (choice.startsWith(FIXED))
    return {
      ...mapping,
      fields: [...others, { field: field.name, column: null, fixed: choice.slice(FIXED.length) }],
    };
  const column = columns.find(({ key }) => key === choice);
  const isReference = field.kind === "reference";
  const mapped: FieldMapping = {
    field: field.name,
    column: choice,
    ...(isReference ? { by: looksLikeIds(column) ? "id" : "name" } : {}),
    ...(field.kind === "duration" ? { unit: "h" } : {}),
    ...(field.kind === "percent" ? { scale: "percent" } : {}),
  };
  return { ...mapping, fields: [...others, mapped] };
}

/** The mapping with a change of how one field is read. */
export const withReading = (mapping: Mapping, field: string, change: Partial<FieldMapping>): Mapping => ({
  ...mapping,
  fields: mapping.fields.map((it) => (it.field === field ? { ...it, ...change } : it)),
});

/** The fields that have to be mapped before the file can be checked. */
export function stillNeeded(mapping: Mapping, fields: readonly ImportField[]): ImportField[] {
  const has = (name: string) => mappingOfField(mapping, name) !== undefined;
  return fields.filter(({ name, required }) => {
    if (!required || has(name)) return false;
    if (name === "externalId") return mapping.idFrom.length === 0;
    return !(name === "status" && has("closedFlag") && has("wonFlag"));
  });
}

/** The fields that a person is asked about: needed, mapped, or with a column that fits; the others can be looked up. */
export const askedFields = ({ fields, suggestions }: ImportDetail, mapping: Mapping): ImportField[] =>
  fields.filter(
    ({ name, required }) =>
      required ||
      mappingOfField(mapping, name) !== undefined ||
      suggestions.some(({ field }) => field === name),
  );

export const LEFT_OUT = "\u0000leave-out";
export const AS_NOTHING = "\u0000nothing";
const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** What a value of a column stands for in a field; null where that is not told. */
export function meaningOf(mapped: FieldMapping, value: string): string | null {
  if (mapped.leaveOut?.some((left) => same(left, value))) return LEFT_OUT;
  const told = mapped.values?.find(({ from }) => same(from, value));
  return told ? (told.to ?? AS_NOTHING) : null;
}

/** The field with a value that stands for something else. */
export function withMeaning(mapped: FieldMapping, value: string, meaning: string): Partial<FieldMapping> {
  const values = (mapped.values ?? []).filter(({ from }) => !same(from, value));
  const leaveOut = (mapped.leaveOut ?? []).filter((left) => !same(left, value));
  if (meaning === LEFT_OUT) return { values, leaveOut: [...leaveOut, value] };
  return { leaveOut, values: [...values, { from: value, to: meaning === AS_NOTHING ? null : meaning }] };
}

/** The columns that no field comes from. */
export const unusedColumns = (mapping: Mapping, columns: readonly ImportColumn[]): ImportColumn[] =>
  columns.filter(
    ({ key }) => !mapping.fields.some(({ column }) => column === key) && !mapping.idFrom.includes(key),
  );

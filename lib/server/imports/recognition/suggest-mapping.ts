import "server-only";
import type {
  FieldMapping,
  FieldSuggestion,
  ImportColumn,
  Mapping,
} from "@/lib/contracts/imports/import-schemas";
import type { Confidence, Source } from "@/lib/contracts/imports/vocabulary";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { type TargetField, targetField, targetFields } from "../mapping/target-fields";
import { idPatterns } from "./id-patterns";
import { matchHeaders } from "./match-headers";
import { normalise } from "./normalise";
import { plainFieldOf } from "./plain-words";
import { knownSystem, surer } from "./systems";
import { knownValues, lifecyclesLeftOut, sameValue } from "./value-words";

type Candidate = { column: string; confidence: Confidence };

const NAMES_AN_ID = /(?:id|ids|key|number|code)$/;
const LOOKS_LIKE_ID =
  /^(?:\d{4,}|zcrm_\d+|[A-Za-z0-9]{15,18}|[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z]{1,6}[-_]?\d+)$/i;

/** Whether a column of references holds ids or names, by its header and by its values. */
const holdsIds = ({ key, samples }: ImportColumn): boolean =>
  NAMES_AN_ID.test(normalise(key.replace(/ \(\d+\)$/, ""))) ||
  (samples.length > 0 && samples.every((value) => LOOKS_LIKE_ID.test(value)));

/** Whether a column gives the record's own id, or the id of what another column names. */
const tellsId = (field: string, header = "") => field === "externalId" || /\.id$/i.test(header);

/** Whether all values are ids as the system writes them: then a column that may hold ids does. */
const holdsIdsOf = (source: Source, column: ImportColumn | undefined): boolean => {
  const pattern = idPatterns[source];
  const samples = column?.samples ?? [];
  return pattern !== undefined && samples.length > 0 && samples.every((value) => pattern.test(value));
};

const scaleOf = ({ samples }: ImportColumn) => {
  const values = samples.map((value) => Number(value.replace(",", "."))).filter(Number.isFinite);
  return values.length > 0 && values.every((value) => value <= 1) && values.some((value) => value > 0)
    ? ("fraction" as const)
    : ("percent" as const);
};

/** What an accepted column needs to be read rightly: ids or names, unit, scale, values. */
const settings = (
  source: Source,
  type: RecordType,
  field: TargetField,
  column: ImportColumn,
): FieldMapping => {
  const known = knownValues(source, type, field.name);
  const present = (column.values ?? []).map(({ value }) => value);
  const used = known.filter(
    ({ from }, at) =>
      present.some((value) => sameValue(value, from)) &&
      known.findIndex((other) => sameValue(other.from, from)) === at,
  );
  const leaveOut =
    source === "hubspot" && type === "leads" && field.name === "status"
      ? present.filter((value) => lifecyclesLeftOut.some((stage) => sameValue(stage, value)))
      : [];
  return {
    field: field.name,
    column: column.key,
    ...(field.kind === "reference" ? { by: holdsIds(column) ? ("id" as const) : ("name" as const) } : {}),
    ...(field.kind === "percent" ? { scale: scaleOf(column) } : {}),
    ...(field.kind === "duration" ? { unit: source === "hubspot" ? ("ms" as const) : ("h" as const) } : {}),
    ...(used.length > 0 ? { values: used } : {}),
    ...(leaveOut.length > 0 ? { leaveOut } : {}),
  };
};

/** Of each field, the columns that fit it: by the system's names, then by plain words (which never count as sure there). */
function candidatesOf(
  source: Source,
  object: string | null,
  type: RecordType,
  columns: readonly ImportColumn[],
): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>();
  const headers = columns.map(({ key }) => key.replace(/ \(\d+\)$/, ""));
  const taken = new Set<number>();
  const add = (field: string, column: number, confidence: Confidence) => {
    const key = columns[column]?.key;
    if (key === undefined || !targetField(type, field)) return;
    found.set(field, [...(found.get(field) ?? []), { column: key, confidence }]);
  };
  const objects = knownSystem(source)?.objects.filter((it) => it.type === type) ?? [];
  const known = objects.find(({ name }) => name === object) ?? objects[0];
  for (const { column, field, confidence } of known ? matchHeaders(known, headers) : []) {
    taken.add(column);
    if (field.to === null) continue;
    const isProven = tellsId(field.to, headers[column]) && holdsIdsOf(source, columns[column]);
    add(field.to, column, isProven && confidence === "C" ? "B" : confidence);
  }
  for (const [column, header] of headers.entries()) {
    const plain = taken.has(column) ? undefined : plainFieldOf(type, header);
    if (plain) add(plain.name, column, source === "plain" ? plain.confidence : "C");
  }
  return found;
}

/** One column of several: the only sure one, or for references the only one that holds ids. Null: people choose. */
const choose = (field: TargetField, candidates: readonly Candidate[], columns: readonly ImportColumn[]) => {
  const sure = candidates.filter(({ confidence }) => surer(confidence, "C"));
  const among = sure.length > 0 ? sure : candidates;
  if (among.length === 1) return among[0] ?? null;
  if (field.kind !== "reference") return null;
  const ids = among.filter(({ column }) => columns.some((it) => it.key === column && holdsIds(it)));
  return ids.length === 1 ? (ids[0] ?? null) : null;
};

/** A deal's status follows from its stage where no column tells it. */
const statusFromStage = (
  source: Source,
  fields: readonly FieldMapping[],
  columns: readonly ImportColumn[],
) => {
  const has = (name: string) => fields.some(({ field }) => field === name);
  if (has("status") || (has("closedFlag") && has("wonFlag"))) return null;
  const stage = fields.find(({ field }) => field === "stage");
  const column = columns.find(({ key }) => key === stage?.column);
  const field = targetField("deals", "status");
  return column && field ? settings(source, "deals", field, column) : null;
};

/**
 * How the columns of a file are likely to be meant: a first mapping of what is sure, and for each field the columns that
 * fit. What is not sure (confidence C) or fits several columns is never taken by itself.
 */
export function suggestMapping(
  source: Source,
  object: string | null,
  type: RecordType,
  columns: readonly ImportColumn[],
): { mapping: Mapping; suggestions: FieldSuggestion[] } {
  const candidates = candidatesOf(source, object, type, columns);
  const fields: FieldMapping[] = [];
  const suggestions: FieldSuggestion[] = [];
  for (const field of targetFields[type]) {
    const fitting = candidates.get(field.name);
    if (!fitting) continue;
    const chosen = choose(field, fitting, columns);
    const column = columns.find(({ key }) => key === chosen?.column);
    const isTaken = chosen !== null && column !== undefined && surer(chosen.confidence, "C");
    if (isTaken) fields.push(settings(source, type, field, column));
    suggestions.push({
      field: field.name,
      column: chosen?.column ?? null,
      confidence: chosen?.confidence ?? null,
      state: isTaken ? "taken" : chosen ? "suggested" : "choose",
      candidates: fitting,
    });
  }
  const status = type === "deals" ? statusFromStage(source, fields, columns) : null;
  if (status) fields.push(status);
  return { mapping: { source, object, type, fields, idFrom: [], makeOwners: true }, suggestions };
}

/** How a column is read when a person maps it to a field: the same settings as when it is recognized. */
export const settingsFor = settings;

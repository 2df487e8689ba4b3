import "server-only";
import type { ResponsibleRecord } from "@/lib/contracts/snapshots";
import { type Bounds, movedMeasure } from "@/lib/kpi/restatement/contribution";
import type { FactRecords } from "@/lib/kpi/restatement/fact-records";
import type { StoredRow } from "@/lib/kpi/restatement/record-row";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { toInstant } from "@/lib/time";
import type { ChangedRecord } from "../records/changes/changed-since";
import type { Within } from "./within-filter";

/** A part of the figure: what it is called, of which records it is made, and over which window. */
export type FigurePart = {
  name: string;
  records: FactRecords;
  read: Parameters<typeof movedMeasure>[0];
  /** Of a filtered figure: which changed records are within the filter; null where that cannot be told. */
  within: Within | null;
};

/** A window of local dates in the terms of the log: instants, and dates at midnight UTC. */
export const boundsOf = (range: { start: string; end: string }, timeZone: string): Bounds => ({
  instants: {
    start: toInstant(range.start, timeZone).getTime(),
    end: toInstant(range.end, timeZone).getTime(),
  },
  dates: { start: Date.parse(range.start), end: Date.parse(range.end) },
});

const textOf = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);

const labelOf = (row: StoredRow, externalId: string): string => {
  const name = textOf(row?.name) ?? textOf(row?.company);
  return name === null || name === "" ? externalId : name;
};

/** Columns that follow from others, or say when a record was written. */
const isDerivedColumn = (name: string) =>
  ["id", "organization_id", "inserted_at", "changed_at"].includes(name) || /(?<!external)_id$/.test(name);

const fieldsOf = (was: StoredRow, is: StoredRow): ResponsibleRecord["fields"] =>
  was === null || is === null
    ? []
    : Object.keys(is)
        .filter((name) => !isDerivedColumn(name) && textOf(was[name]) !== textOf(is[name]))
        .map((name) => ({ name: name.replaceAll("_", " "), was: textOf(was[name]), is: textOf(is[name]) }));

const changeOf = ({ was, is, isDerived }: ChangedRecord): ResponsibleRecord["change"] => {
  if (was === null) return "created";
  if (is === null) return "deleted";
  return isDerived ? "converted" : "edited";
};

/** A changed record with the parts that it moved; null where it moved none. */
export const responsibleRecord = (
  type: RecordType,
  changed: ChangedRecord,
  parts: readonly FigurePart[],
): ResponsibleRecord | null => {
  const { was, is, externalId, recordId } = changed;
  const moved = parts.filter(({ read, records, within }) => {
    const seen = (state: keyof Within) => !within || within[state].has(recordId);
    return movedMeasure(read, records, seen("was") ? was : null, seen("is") ? is : null);
  });
  if (moved.length === 0) return null;
  return {
    type,
    externalId,
    label: labelOf(is ?? was, externalId),
    change: changeOf(changed),
    parts: [...new Set(moved.map(({ name }) => name))],
    fields: fieldsOf(was, is),
  };
};

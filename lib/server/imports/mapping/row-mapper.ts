import "server-only";
import type { FieldMapping, Mapping, Reading, RejectionReason } from "@/lib/contracts/imports/import-schemas";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { wallClock } from "@/lib/time";
import { type Cell, columnLetters, type FileRow, isEmpty } from "../reading/row";
import { fullSalesforceId } from "../values/salesforce-id";
import { composeRecords, type Output, type Values } from "./compose-record";
import { type FieldReader, fieldReader } from "./read-field";
import { targetField, targetFields } from "./target-fields";

/** What became of a row. */
export type MappedRow =
  | { row: number; outputs: Output[] }
  | { row: number; reasons: RejectionReason[] }
  | { row: number; leftOut: true };

/** Finds the external id of a named record; null where there is none of that name, or more than one. */
export type Lookup = (to: RecordType, name: string) => string | null;

/** A name that a row gives for a reference. */
export type NamedReference = { field: string; to: RecordType; name: string };

export type RowMapper = {
  map(row: FileRow, lookup: Lookup): MappedRow;
  /** The names that the row's references give, for looking them up beforehand. */
  namesIn(row: FileRow): NamedReference[];
  /** The header of the column that a field comes from. */
  columnOf(field: string): string | null;
};

type Source = {
  mapping: FieldMapping;
  index: number;
  read: FieldReader;
  to: RecordType | undefined;
  holdsIds: boolean;
};

const NUL = "The id holds the NUL character";
const ID_SEPARATOR = " · ";
/** An answer's id is the ticket's with what it is appended. */
const OWN_FIELDS = ["externalId"];

const tooWide = (row: FileRow, width: number): RejectionReason | null => {
  if (row.beyond !== undefined)
    return { column: row.beyond, message: "This row has a cell far beyond the columns of the header" };
  for (let at = width; at < row.cells.length; at += 1)
    if (!isEmpty(row.cells[at]))
      return {
        column: columnLetters(at + 1),
        message: `This row has more cells than the header (${row.cells.length}, not ${width}); a delimiter within a cell needs quotation marks around it`,
      };
  return null;
};

/** Reports of Salesforce end with lines of one cell: the report's name, a copyright. */
const isFooter = (row: FileRow, width: number, { source }: Mapping): boolean =>
  source === "salesforce" && width >= 3 && row.cells.filter((cell) => !isEmpty(cell)).length === 1;

/**
 * Turns rows into records by a mapping. Pure but for the lookup of names, which it is given.
 * @param columns the keys of the file's columns, in their order @param date1904 of a spreadsheet's calendar
 */
export function rowMapper(
  mapping: Mapping,
  columns: readonly string[],
  reading: Reading,
  date1904: boolean,
): RowMapper {
  const { type, idFrom } = mapping;
  const isSalesforce = mapping.source === "salesforce";
  const times = {
    dateOrder: reading.dateOrder,
    clock: wallClock(reading.timeZone),
    timeZone: reading.timeZone,
    date1904,
  };
  const sources: Source[] = mapping.fields.flatMap((it) => {
    const field = targetField(type, it.field);
    if (!field || (it.column === null && (it.fixed ?? "") === "")) return [];
    const index = it.column === null ? -1 : columns.indexOf(it.column);
    const holdsIds = field.kind === "id" || (field.kind === "reference" && it.by !== "name");
    return [{ mapping: it, index, read: fieldReader(field, it, reading, times), to: field.to, holdsIds }];
  });
  const idIndexes = idFrom.map((column) => columns.indexOf(column));
  const stored = new Set(targetFields[type].filter(({ derived }) => !derived).map(({ name }) => name));
  const cellOf = ({ mapping: { fixed }, index }: Source, row: FileRow): Cell =>
    index >= 0 ? (row.cells[index] ?? null) : (fixed ?? null);
  const isNamed = ({ mapping: { by, column }, to }: Source) =>
    by === "name" && to !== undefined && column !== null;

  const idOf = (row: FileRow, values: Values): string => {
    const told = values.get("externalId");
    if (typeof told === "string" && told !== "") return told;
    return idIndexes
      .map((index) => String(row.cells[index] ?? "").trim())
      .filter((part) => part !== "")
      .join(ID_SEPARATOR);
  };

  return {
    columnOf: (name) => sources.find(({ mapping: { field } }) => field === name)?.mapping.column ?? null,
    namesIn: (row) =>
      sources.filter(isNamed).flatMap((source) => {
        const read = source.read(cellOf(source, row));
        if (!("value" in read) || typeof read.value !== "string" || !source.to) return [];
        return [{ field: source.mapping.field, to: source.to, name: read.value }];
      }),
    map(row, lookup) {
      if (isFooter(row, columns.length, mapping)) return { row: row.row, leftOut: true };
      const reasons: RejectionReason[] = [];
      const wide = tooWide(row, columns.length);
      if (wide) reasons.push(wide);
      const values: Values = new Map();
      for (const source of sources) {
        const read = source.read(cellOf(source, row));
        if ("leftOut" in read) return { row: row.row, leftOut: true };
        if ("problem" in read) reasons.push({ column: source.mapping.column, message: read.problem });
        else if (source.to && typeof read.value === "string" && isNamed(source))
          values.set(source.mapping.field, lookup(source.to, read.value) ?? read.value);
        else if (isSalesforce && source.holdsIds && typeof read.value === "string")
          values.set(source.mapping.field, fullSalesforceId(read.value));
        else values.set(source.mapping.field, read.value);
      }
      const externalId = idOf(row, values);
      const idProblem = externalId === "" ? "This row has no id" : externalId.includes("\0") ? NUL : null;
      if (idProblem !== null && reasons.length === 0)
        reasons.push({
          column:
            sources.find(({ mapping: { field } }) => OWN_FIELDS.includes(field))?.mapping.column ??
            idFrom[0] ??
            null,
          message: idProblem,
        });
      if (reasons.length > 0) return { row: row.row, reasons };
      return { row: row.row, outputs: composeRecords(type, externalId, values, stored) };
    },
  };
}

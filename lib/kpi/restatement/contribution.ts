import type { Measure, ParameterId, Quantity, Selection } from "../measure";
import type { FactRecords } from "./fact-records";
import { type FactRow, factRow, fulfils, type StoredRow } from "./record-row";

/** A window [start, end) in milliseconds since 1970: of instants, and of local dates at midnight UTC. */
export type Bounds = Record<FactRecords["time"], { start: number; end: number }>;

type Read = {
  measure: Measure;
  bounds: Bounds;
  parameters: Readonly<Record<ParameterId, number>>;
  now: number;
};

const within = (at: number | null, { start, end }: { start: number; end: number }): boolean =>
  at !== null && at >= start && at < end;

/** What happens at the very instant of a boundary belongs to the window that starts there (decision 0004). */
const runningAt = (from: number | null, until: number | null, boundary: number): boolean =>
  from !== null && from < boundary && (until === null || until >= boundary);

function isSelected(row: FactRow, selection: Selection, window: { start: number; end: number }): boolean {
  switch (selection.kind) {
    case "during":
      return within(row.time(selection.at), window);
    case "before-end":
      return (row.time(selection.at) ?? Number.POSITIVE_INFINITY) < window.end;
    case "open-at-end": {
      const [from, until] = [row.time(selection.from), row.time(selection.until)];
      const again = selection.again === undefined ? null : row.time(selection.again);
      const isOpenAgain = again !== null && until !== null && again >= until && again < window.end;
      return runningAt(from, until, window.end) || isOpenAgain;
    }
    case "due-during":
      return (
        runningAt(row.time(selection.from), row.time(selection.until), window.start) &&
        within(row.time(selection.due), window)
      );
    case "overlapping":
      return (
        (row.time(selection.from) ?? Number.POSITIVE_INFINITY) < window.end &&
        (row.time(selection.until) ?? Number.NEGATIVE_INFINITY) > window.start
      );
    case "opening": {
      const endedAt = row.time("endedAt");
      if (!runningAt(row.time("startedAt"), endedAt, window.start)) return false;
      if (selection.and === "ends-during") return within(endedAt, window);
      return selection.and === "running-at-end" ? endedAt === null || endedAt >= window.end : true;
    }
    case "closing":
      return runningAt(row.time("startedAt"), row.time("endedAt"), window.end);
  }
}

const quantityOf = (row: FactRow, of: Quantity): number | null => {
  if ("column" in of) return row.number(of.column);
  const [from, to] = [row.time(of.from), row.time(of.to)];
  return from === null || to === null ? null : to - from;
};

/** What a row adds, as a text to compare; null where it adds nothing. */
function addition(row: FactRow, { aggregate }: Measure): string | null {
  switch (aggregate.type) {
    case "sum":
      return String(row.number(aggregate.column) ?? 0);
    case "sum-weighted":
      return String((row.number(aggregate.column) ?? 0) * (row.number(aggregate.percent) ?? 0));
    case "sum-elapsed":
    case "percentile":
      return String(quantityOf(row, aggregate.of));
    case "distinct":
    case "distinct-repeated":
      return row.text(aggregate.column);
    case "sum-score-share":
      return `${row.number("score")}/${row.number("scaleMax")}`;
    default:
      return "1";
  }
}

/** What a stored record adds to a measure over a window, as a text to compare; null where it adds nothing. */
export function contributionOf(read: Read, records: FactRecords, stored: StoredRow): string | null {
  if (stored === null) return null;
  const window = read.bounds[records.time];
  if (records.columns === null) {
    // Derived from several records: whatever lies before the window's end can matter, with all that it says.
    const at = factRow(stored, { at: records.at }).time("at");
    return at !== null && at < window.end ? JSON.stringify(withoutWriting(stored)) : null;
  }
  const row = factRow(stored, records.columns);
  const conditions = read.measure.where ?? [];
  const counts =
    (records.status === undefined || stored.status === records.status) &&
    isSelected(row, read.measure.select, window) &&
    conditions.every((condition) => fulfils(row, condition, read));
  return counts ? addition(row, read.measure) : null;
}

/** A record but for when it was written, and for the ids that follow from its references. */
const withoutWriting = (stored: Readonly<Record<string, unknown>>) =>
  Object.entries(stored)
    .filter(([name]) => !["inserted_at", "changed_at"].includes(name) && !/(?<!external)_id$/.test(name))
    .sort(([a], [b]) => a.localeCompare(b));

/** Whether a record's change moved what it adds to a measure over a window. */
export const movedMeasure = (read: Read, records: FactRecords, was: StoredRow, is: StoredRow): boolean =>
  contributionOf(read, records, was) !== contributionOf(read, records, is);

import type { Condition, ParameterId } from "../measure";

/** A stored record with its columns by name, as the change log keeps it; null where it was not there. */
export type StoredRow = Readonly<Record<string, unknown>> | null;

/** A row by the names that measures use. Times are milliseconds since 1970, local dates at midnight UTC. */
export type FactRow = {
  text: (column: string) => string | null;
  number: (column: string) => number | null;
  time: (column: string) => number | null;
};

export function factRow(
  stored: Readonly<Record<string, unknown>>,
  columns: Readonly<Record<string, string>>,
): FactRow {
  const raw = (column: string): string | null => {
    const value = stored[columns[column] ?? ""];
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
  const numberOf = (text: string | null, read: (text: string) => number) => {
    const value = text === null ? Number.NaN : read(text);
    return Number.isNaN(value) ? null : value;
  };
  return {
    text: raw,
    number: (column) => numberOf(raw(column), Number),
    time: (column) => numberOf(raw(column), Date.parse),
  };
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Known = { parameters: Readonly<Record<ParameterId, number>>; now: number };

const isSatisfied = (row: FactRow, boxes: "top-two" | "top-box"): boolean => {
  const [score, min, max] = [row.number("score"), row.number("scaleMin"), row.number("scaleMax")];
  if (score === null || min === null || max === null) return false;
  return boxes === "top-box" ? score === max : score >= max - (max - min > 2 ? 1 : 0);
};

/** Whether a row fulfils a measure's condition; the same as in SQL, where null fulfils none but "is null". */
export function fulfils(row: FactRow, condition: Condition, { parameters, now }: Known): boolean {
  if ("satisfied" in condition) return isSatisfied(row, condition.satisfied);
  const { column } = condition;
  if ("is" in condition) return (row.text(column) === null) === (condition.is === "null");
  if ("equals" in condition) return row.text(column) === String(condition.equals);
  if ("oneOf" in condition) return condition.oneOf.some((value) => row.text(column) === String(value));
  if ("atLeast" in condition) return (row.number(column) ?? Number.NEGATIVE_INFINITY) >= condition.atLeast;
  if ("atMost" in condition) return (row.number(column) ?? Number.POSITIVE_INFINITY) <= condition.atMost;
  const at = row.time(column);
  if ("olderThanHours" in condition) {
    return at !== null && at <= now - parameters[condition.olderThanHours.parameter] * hourMs;
  }
  if ("withinDaysOf" in condition) {
    const since = row.time(condition.withinDaysOf);
    const days = typeof condition.days === "number" ? condition.days : parameters[condition.days.parameter];
    return at !== null && since !== null && at <= since + days * dayMs;
  }
  if ("withinHoursOf" in condition) {
    const since = row.time(condition.withinHoursOf);
    return at !== null && since !== null && at <= since + parameters[condition.hours.parameter] * hourMs;
  }
  const since = row.time(condition.notWithinDaysOf);
  return at === null || since === null || at < since || at > since + condition.days * dayMs;
}

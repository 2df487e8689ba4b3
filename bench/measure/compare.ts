import type { Answer } from "../http/keep-alive";
import type { MeasuredKpi } from "./measured-kpis";

export type RawRow = { readonly start: string; readonly value: number | string | null };

type Points = { points: readonly { start: string; value: number | null }[] };

/** The values of a series' answer, by the first day of their period. */
export const valuesOf = (answer: Answer): ReadonlyMap<string, number | null> => {
  const { points } = JSON.parse(answer.body.toString("utf8")) as Points;
  return new Map(points.map(({ start, value }) => [start, value]));
};

/**
 * Holds values against those of plain SQL.
 * @param who answered them
 * @throws Error naming the KPI, month and both values, for the first that differs by more than its tolerance
 */
export function assertSame(
  who: "the app" | "the bare server",
  { id, tolerance }: MeasuredKpi,
  answered: ReadonlyMap<string, number | null>,
  raw: readonly RawRow[],
): void {
  for (const { start, value } of raw) {
    const [expected, found] = [Number(value), answered.get(start)];
    const near =
      found !== null &&
      found !== undefined &&
      Math.abs(found - expected) <= Math.max(1e-9, Math.abs(expected) * tolerance);
    if (!near) throw new Error(`${id} of ${start}: ${who} says ${found}, plain SQL ${expected}.`);
  }
  if (raw.length === 0) throw new Error(`Plain SQL has no value of ${id}: the generated data are wrong.`);
}

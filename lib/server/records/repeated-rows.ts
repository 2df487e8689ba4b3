import "server-only";
import type { PreparedRows } from "./prepare-records";

export type Passes = {
  /** Rows to write, by index, one pass after another; no external id twice within a pass. */
  passes: number[][];
  /** What became of the rows beyond the first of their external id; the first pass's rows are counted by the database. */
  later: { updated: number; unchanged: number };
};

/**
 * A request may name one record several times; its rows count in their order, and the last one stays. However often a
 * record is repeated, two passes do: the first rows, which the database compares with what it holds, then the last
 * ones. Those in between change nothing that anyone will see, and are counted by comparing each with the one before.
 */
export function inPasses({ externalIds, values }: PreparedRows): Passes {
  const latest = new Map<string, number>();
  const first: number[] = [];
  const repeated = new Set<string>();
  const later = { updated: 0, unchanged: 0 };
  for (const [index, externalId] of externalIds.entries()) {
    const before = latest.get(externalId);
    if (before === undefined) first.push(index);
    else {
      repeated.add(externalId);
      if (values.equal(before, index)) later.unchanged += 1;
      else later.updated += 1;
    }
    latest.set(externalId, index);
  }
  const last = [...repeated].flatMap((externalId) => latest.get(externalId) ?? []);
  return { passes: last.length > 0 ? [first, last] : [first], later };
}

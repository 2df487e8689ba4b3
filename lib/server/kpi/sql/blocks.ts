import "server-only";
import type { Condition, Fact, Measure, Selection } from "@/lib/kpi/measure";
import { parametersOfMeasure } from "@/lib/kpi/measure-parameters";
import type { DateRange, MeasureRead, Scope } from "./measure-read";

export type EqualsCondition = Extract<Condition, { equals: string | number }>;

/** Measures that one scan answers: the same rows of the same fact, over the same ranges. */
export type Block = {
  fact: Fact;
  selection: Selection;
  /** Conditions that all of the measures share and that an index helps with. */
  rows: readonly EqualsCondition[];
  /** For sums of purchases before the start: of how many months. */
  lookbackMonths: number | null;
  /** For sums of customers' purchases in the range itself. */
  joinsPurchases: boolean;
  scope: Scope;
  ranges: readonly RangeKey[];
  reads: readonly { key: string; read: MeasureRead }[];
};

/** A range as the statement lists it; lookback only for measures that look back from its start. */
export type RangeKey = DateRange & { lookbackMonths: number | null };

export const rangeName = (range: RangeKey): string =>
  `${range.start}/${range.end}/${range.lookbackMonths ?? ""}`;

const lookbackOf = (measure: Measure): number | null =>
  measure.aggregate.type === "sum-purchases-before-start" ? measure.aggregate.months : null;

const joinsPurchases = ({ aggregate }: Measure): boolean => aggregate.type === "sum-purchases-during";

/** Kinds of survey or ledger entry lead their indexes, so they choose the rows and not just what is counted. */
const leadsIndex = (condition: Condition): condition is EqualsCondition =>
  "equals" in condition && condition.column === "kind";

const conditionsOf = (measure: Measure): readonly Condition[] => measure.where ?? [];

const rowConditions = (measure: Measure): readonly EqualsCondition[] =>
  conditionsOf(measure).filter(leadsIndex);

/** The conditions that decide which of a block's rows one measure counts. */
export const countedConditions = (measure: Measure): readonly Condition[] =>
  conditionsOf(measure).filter((condition) => !leadsIndex(condition));

const scopeNames = new WeakMap<Scope, string>();

/** The scope as text. Thousands of reads of a request share one scope, so it is written once. */
const scopeName = (scope: Scope): string => {
  const known = scopeNames.get(scope);
  if (known !== undefined) return known;
  const filter = Object.entries(scope.filter).sort(([a], [b]) => (a < b ? -1 : 1));
  const name = JSON.stringify([scope.by ?? null, filter]);
  scopeNames.set(scope, name);
  return name;
};

const parametersNamed = ({ measure, parameters }: MeasureRead): string =>
  parametersOfMeasure(measure)
    .map((id) => parameters[id])
    .join(",");

const scanName = ({ measure, scope }: MeasureRead): string =>
  JSON.stringify([
    measure.fact,
    measure.select,
    rowConditions(measure),
    lookbackOf(measure),
    joinsPurchases(measure),
    scopeName(scope),
  ]);

const columnNames = new WeakMap<Scope, WeakMap<Measure, string>>();

/** What makes two reads the same column of a block: everything but the range. */
export const columnName = (read: MeasureRead): string => {
  const { measure, scope } = read;
  // A dashboard has hundreds of reads, of few measures in one scope; parameters are the KPI's own.
  if (parametersOfMeasure(measure).length > 0) {
    return `${measure.id} ${parametersNamed(read)} ${scopeName(scope)}`;
  }
  const known = columnNames.get(scope)?.get(measure);
  if (known !== undefined) return known;
  const name = `${measure.id}  ${scopeName(scope)}`;
  const ofScope = columnNames.get(scope) ?? new WeakMap<Measure, string>();
  columnNames.set(scope, ofScope.set(measure, name));
  return name;
};

export const rangeOf = (read: MeasureRead): RangeKey => ({
  start: read.range.start,
  end: read.range.end,
  lookbackMonths: lookbackOf(read.measure),
});

/** Names a read: two reads of one name have the same answer. */
export const readName = (read: MeasureRead): string => `${columnName(read)} ${rangeName(rangeOf(read))}`;

const gather = <Item, Value>(
  items: Iterable<Item>,
  key: (item: Item) => string,
  value: (item: Item) => Value,
): Map<string, Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(value(item));
    else groups.set(name, [value(item)]);
  }
  return groups;
};

/**
 * Arranges reads so that nothing is scanned twice and nothing unneeded is computed: of each scan, ranges that need
 * the same measures make one block.
 */
export const blocksOf = (reads: readonly MeasureRead[]): Block[] => {
  const distinct = new Map(reads.map((read) => [readName(read), read]));
  const cells = gather(
    distinct.values(),
    (read) => `${scanName(read)} ${rangeName(rangeOf(read))}`,
    (read) => read,
  );
  const columnsOf = (reads: readonly MeasureRead[]) => reads.map(columnName).sort().join(" | ");
  const blocks = gather(
    cells.values(),
    (cell) => `${cell[0] ? scanName(cell[0]) : ""} ${columnsOf(cell)}`,
    (cell) => cell,
  );
  return [...blocks.values()].flatMap((blockCells) => {
    const reads = blockCells[0] ?? [];
    const first = reads[0];
    if (!first) return [];
    return [
      {
        fact: first.measure.fact,
        selection: first.measure.select,
        rows: rowConditions(first.measure),
        lookbackMonths: lookbackOf(first.measure),
        joinsPurchases: joinsPurchases(first.measure),
        scope: first.scope,
        ranges: blockCells.flatMap((cell) => (cell[0] ? [rangeOf(cell[0])] : [])),
        reads: reads.map((read) => ({ key: columnName(read), read })),
      },
    ];
  });
};

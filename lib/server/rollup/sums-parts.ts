import "server-only";
import { Prisma } from "@/lib/server/db";
import type { LocalDate } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import type { MeasureRead, Scope } from "../kpi/sql/measure-read";
import type { StatementPart } from "../kpi/sql/part";
import type { TakeAmount } from "../kpi/sql/statement";
import { type ExactSum, exactSum } from "./exact-sum";
import { keptScopeSql } from "./kept-scope";
import type { Source } from "./read-source";
import type { Place } from "./scans";
import { type Span, spansBefore, spansOf } from "./spans";

type Sums = Extract<Source, { kind: "sums" }>;
export type SummedRead = { read: MeasureRead; source: Sums };

/** Reads of a range whose amounts lie in one scan. */
type FlowCell = { scan: string; spans: readonly Span[]; reads: { read: MeasureRead; place: Place }[] };

const flowCells = (reads: readonly SummedRead[]): FlowCell[] => {
  const cells = new Map<string, FlowCell>();
  for (const { read, source } of reads) {
    const [place] = source.places;
    if (!place) continue;
    const { start, end } = read.range;
    const key = `${place.scan.id} ${start} ${end}`;
    const cell = cells.get(key) ?? { scan: place.scan.id, spans: spansOf(start, end), reads: [] };
    cell.reads.push({ read, place });
    cells.set(key, cell);
  }
  return [...cells.values()];
};

const keptRows = (
  organization: OrganizationSettings,
  keptAs: string,
): Prisma.Sql => Prisma.sql`rollup_amount r
  WHERE r.organization_id = ${organization.id}::uuid AND r.scan = s.scan AND r.dimension = ${keptAs}
    AND r.grain = s.grain AND r.start >= s.from_on AND r.start < s.to_on`;

/** Sums over a range: for each cell the sums of all columns of its scan. */
const flowPart = (
  reads: readonly SummedRead[],
  keptAs: string,
  scope: Scope,
  organization: OrganizationSettings,
  take: TakeAmount,
): StatementPart => {
  const cells = flowCells(reads);
  const spans = cells.flatMap(({ scan, spans }, cell) => spans.map((span) => ({ ...span, cell, scan })));
  const most = Math.max(...cells.flatMap(({ reads }) => reads.map(({ place }) => place.position)));
  const columns = Array.from({ length: most }, (_, index) => index + 1);
  const sums = columns.map(
    (n) => Prisma.sql`sum(r.amounts[${Prisma.raw(`${n}`)}]) AS ${Prisma.raw(`a${n}`)}`,
  );
  const totals = columns.map((n) => Prisma.sql`sum(${Prisma.raw(`g.a${n}`)})::text`);
  const { join, where, columns: group } = keptScopeSql(keptAs, scope, organization);
  return {
    query: Prisma.sql`SELECT s.cell, ${group}, ARRAY[${Prisma.join(totals, ", ")}]
      FROM unnest(
        ${spans.map(({ cell }) => cell)}::int[], ${spans.map(({ scan }) => scan)}::text[],
        ${spans.map(({ grain }) => grain)}::text[], ${spans.map(({ from }) => from)}::date[],
        ${spans.map(({ to }) => to)}::date[]
      ) AS s (cell, scan, grain, from_on, to_on)
      CROSS JOIN LATERAL (
        SELECT r.value, ${Prisma.join(sums, ", ")} FROM ${keptRows(organization, keptAs)} GROUP BY r.value
      ) AS g ${join} ${where} GROUP BY 1, 2, 3`,
    take: (row) => {
      for (const { read, place } of cells[row.range]?.reads ?? []) {
        const amount = row.amounts[place.position - 1];
        if (amount !== null && amount !== undefined) take(read, row, amount);
      }
    },
  };
};

/** A stock at boundaries one after another: what moved before the first, and between each and the next. */
type Steps = { read: MeasureRead; boundary: LocalDate; places: readonly Place[]; spans: readonly Span[] }[];

const stepsOf = (reads: readonly SummedRead[]): Steps[] => {
  const byMeasure = new Map<string, SummedRead[]>();
  for (const each of reads) {
    const { id } = each.read.measure;
    const known = byMeasure.get(id);
    if (known) known.push(each);
    else byMeasure.set(id, [each]);
  }
  return [...byMeasure.values()].map((group) => {
    const ordered = group.flatMap(({ read, source: { boundary, places } }) =>
      boundary === null ? [] : [{ read, boundary, places }],
    );
    ordered.sort((a, b) => (a.boundary < b.boundary ? -1 : 1));
    return ordered.map((step, index) => {
      const before = ordered[index - 1];
      const spans = before ? spansOf(before.boundary, step.boundary) : spansBefore(step.boundary);
      return { ...step, spans };
    });
  });
};

type Moved = { value: string | null; label: string | null; amount: string; rows: string };

/** Adds up what moved, step after step, and gives each group's stock at each boundary. */
const giveStocks = (steps: Steps, movedAt: (step: number) => readonly Moved[], take: TakeAmount): void => {
  const stocks = new Map<string | null, { label: string | null; amount: ExactSum; rows: ExactSum }>();
  steps.forEach(({ read }, index) => {
    for (const { value, label, amount, rows } of movedAt(index)) {
      const stock = stocks.get(value) ?? { label, amount: exactSum(), rows: exactSum() };
      stock.amount.add(amount);
      stock.rows.add(rows);
      stocks.set(value, stock);
    }
    for (const [value, { label, amount, rows }] of stocks) {
      if (!rows.isZero()) take(read, { value, label }, amount.text());
    }
  });
};

/** Stocks: all that entered before a boundary, less all that left. */
const stockPart = (
  reads: readonly SummedRead[],
  keptAs: string,
  scope: Scope,
  organization: OrganizationSettings,
  take: TakeAmount,
): StatementPart => {
  const series = stepsOf(reads);
  const cells = series.flatMap((steps) => steps.map((step, index) => ({ ...step, steps, index })));
  const spans = cells.flatMap(({ places, spans }, cell) =>
    places.flatMap((place) => spans.map((span) => ({ ...span, ...place, cell }))),
  );
  const moved = new Map<Steps, Map<number, Moved[]>>();
  const { join, where, columns: group } = keptScopeSql(keptAs, scope, organization);
  return {
    query: Prisma.sql`SELECT s.cell, ${group},
        ARRAY[coalesce(sum(s.sign * g.amount), 0)::text, coalesce(sum(s.sign * g.rows), 0)::text]
      FROM unnest(
        ${spans.map(({ cell }) => cell)}::int[], ${spans.map(({ scan }) => scan.id)}::text[],
        ${spans.map(({ grain }) => grain)}::text[], ${spans.map(({ from }) => from)}::date[],
        ${spans.map(({ to }) => to)}::date[], ${spans.map(({ position }) => position)}::int[],
        ${spans.map(({ rowsPosition }) => rowsPosition)}::int[], ${spans.map(({ sign }) => sign)}::int[]
      ) AS s (cell, scan, grain, from_on, to_on, position, rows_position, sign)
      CROSS JOIN LATERAL (
        SELECT r.value, sum(r.amounts[s.position]) AS amount, sum(r.amounts[s.rows_position]) AS rows
        FROM ${keptRows(organization, keptAs)} GROUP BY r.value
      ) AS g ${join} ${where} GROUP BY 1, 2, 3`,
    take: ({ range, value, label, amounts }) => {
      const cell = cells[range];
      const [amount, rows] = amounts;
      if (!cell || !amount || !rows) return;
      const ofSteps = moved.get(cell.steps) ?? new Map<number, Moved[]>();
      moved.set(cell.steps, ofSteps);
      ofSteps.set(cell.index, [...(ofSteps.get(cell.index) ?? []), { value, label, amount, rows }]);
    },
    finish: () => {
      for (const steps of series) giveStocks(steps, (step) => moved.get(steps)?.get(step) ?? [], take);
    },
  };
};

/** Reads from the sums of days and months: one part for each scope, of flows and of stocks. */
export const sumsParts = (
  reads: readonly SummedRead[],
  organization: OrganizationSettings,
  take: TakeAmount,
): StatementPart[] => {
  const byScope = new Map<string, SummedRead[]>();
  for (const each of reads) {
    const { boundary, keptAs } = each.source;
    const key = JSON.stringify([boundary === null, keptAs, each.read.scope]);
    const known = byScope.get(key);
    if (known) known.push(each);
    else byScope.set(key, [each]);
  }
  return [...byScope.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { keptAs, boundary } = first.source;
    const partOf = boundary === null ? flowPart : stockPart;
    return [partOf(group, keptAs, first.read.scope, organization, take)];
  });
};

import "server-only";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import type { MeasureRead, Scope } from "../kpi/sql/measure-read";
import type { StatementPart } from "../kpi/sql/part";
import type { TakeAmount } from "../kpi/sql/statement";
import { keptScopeSql } from "./kept-scope";
import type { Source } from "./read-source";
import { maxColumns, type Place } from "./scans";
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
  const columns = Array.from({ length: maxColumns }, (_, index) => index + 1);
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

/** Stocks: all that entered before a boundary, less all that left. */
const stockPart = (
  reads: readonly SummedRead[],
  keptAs: string,
  scope: Scope,
  organization: OrganizationSettings,
  take: TakeAmount,
): StatementPart => {
  const spans = reads.flatMap(({ source: { places, boundary } }, cell) =>
    places.flatMap((place) =>
      (boundary === null ? [] : spansBefore(boundary)).map((span) => ({ ...span, ...place, cell })),
    ),
  );
  const { join, where, columns: group } = keptScopeSql(keptAs, scope, organization);
  return {
    query: Prisma.sql`SELECT s.cell, ${group}, ARRAY[sum(s.sign * g.amount)::text]
      FROM unnest(
        ${spans.map(({ cell }) => cell)}::int[], ${spans.map(({ scan }) => scan.id)}::text[],
        ${spans.map(({ grain }) => grain)}::text[], ${spans.map(({ from }) => from)}::date[],
        ${spans.map(({ to }) => to)}::date[], ${spans.map(({ position }) => position)}::int[],
        ${spans.map(({ rowsPosition }) => rowsPosition)}::int[], ${spans.map(({ sign }) => sign)}::int[]
      ) AS s (cell, scan, grain, from_on, to_on, position, rows_position, sign)
      CROSS JOIN LATERAL (
        SELECT r.value, sum(r.amounts[s.position]) AS amount, sum(r.amounts[s.rows_position]) AS rows
        FROM ${keptRows(organization, keptAs)} GROUP BY r.value
      ) AS g ${join} ${where} GROUP BY 1, 2, 3 HAVING sum(s.sign * g.rows) <> 0`,
    take: (row) => {
      const read = reads[row.range]?.read;
      const amount = row.amounts[0];
      if (read && amount !== null && amount !== undefined) take(read, row, amount);
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
    byScope.set(key, [...(byScope.get(key) ?? []), each]);
  }
  return [...byScope.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { keptAs, boundary } = first.source;
    const partOf = boundary === null ? flowPart : stockPart;
    return [partOf(group, keptAs, first.read.scope, organization, take)];
  });
};

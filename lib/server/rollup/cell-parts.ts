import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import type { MeasureRead } from "../kpi/sql/measure-read";
import type { StatementPart } from "../kpi/sql/part";
import type { TakeAmount } from "../kpi/sql/statement";
import { cellName } from "./cell-key";
import type { Source } from "./read-source";

export type CellRead = { read: MeasureRead; source: Extract<Source, { kind: "cell" }> };

const groupsSchema = z.array(z.tuple([z.string().nullable(), z.string().nullable(), z.string()]));

/** Of each group that has one: its value, its label, and the amount. */
export type CellGroups = z.infer<typeof groupsSchema>;

const keyOf = ({ read, source }: CellRead, organization: OrganizationSettings) => ({
  name: cellName(read, organization),
  dimension: source.scope.by ?? "",
  start: read.range.start,
  end: read.range.end,
});

const give = ({ read, source }: CellRead, groups: CellGroups, take: TakeAmount): void => {
  const isAsked = (value: string | null) => source.values === null || source.values.includes(value ?? "");
  for (const [value, label, amount] of groups) {
    if (!isAsked(value)) continue;
    // A filter without a breakdown asks for one value, whose amount is that of all rows asked for.
    take(read, read.scope.by ? { value, label } : { value: null, label: null }, amount);
  }
};

/** Looks up kept cells; `missing` says, once the statement has run, which were not there. */
export const cellParts = (
  reads: readonly CellRead[],
  organization: OrganizationSettings,
  take: TakeAmount,
): { parts: StatementPart[]; missing: () => CellRead[] } => {
  const cells = reads.map((each) => ({ ...each, key: keyOf(each, organization) }));
  const found = new Set<number>();
  const part: StatementPart = {
    query: Prisma.sql`SELECT s.cell, NULL::text, NULL::text, ARRAY[c.groups::text]
      FROM unnest(
        ${cells.map((_, index) => index)}::int[], ${cells.map(({ key }) => key.name)}::text[],
        ${cells.map(({ key }) => key.dimension)}::text[], ${cells.map(({ key }) => key.start)}::date[],
        ${cells.map(({ key }) => key.end)}::date[]
      ) AS s (cell, name, dimension, start_on, end_on)
      JOIN rollup_cell c ON c.organization_id = ${organization.id}::uuid AND c.read = s.name
        AND c.dimension = s.dimension AND c.range_start = s.start_on AND c.range_end = s.end_on`,
    take: ({ range, amounts }) => {
      const cell = cells[range];
      if (!cell) return;
      found.add(range);
      give(cell, groupsSchema.parse(JSON.parse(amounts[0] ?? "[]")), take);
    },
  };
  return {
    parts: cells.length === 0 ? [] : [part],
    missing: () => reads.filter((_, index) => !found.has(index)),
  };
};

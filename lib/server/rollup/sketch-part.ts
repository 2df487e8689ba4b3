import "server-only";
import { mergeSketches, type Sketch, sketchFromLists } from "@/lib/kpi/sketch";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import type { DateRange } from "../kpi/sql/measure-read";
import type { StatementPart } from "../kpi/sql/part";
import type { SketchDefinition } from "./sketches";
import { spansOf } from "./spans";

export type SketchRead = { sketch: SketchDefinition; range: DateRange };

/** Reads sketches over ranges, all rows together; `sketchOf` answers once the statement has run. */
export const sketchPart = (
  reads: readonly SketchRead[],
  organization: OrganizationSettings,
): { parts: StatementPart[]; sketchOf: (read: SketchRead) => Sketch } => {
  const keyOf = ({ sketch, range }: SketchRead) => `${sketch.id} ${range.start} ${range.end}`;
  const cells = [...new Map(reads.map((read) => [keyOf(read), read])).values()];
  const found = new Map<string, Sketch[]>();
  const spans = cells.flatMap(({ sketch, range }, cell) =>
    spansOf(range.start, range.end).map((span) => ({ ...span, cell, sketch: sketch.id })),
  );
  const query = Prisma.sql`SELECT s.cell, NULL::text, NULL::text,
      ARRAY[array_to_json(r.buckets)::text, array_to_json(r.counts)::text, array_to_json(r.sums)::text]
    FROM unnest(
      ${spans.map(({ cell }) => cell)}::int[], ${spans.map(({ sketch }) => sketch)}::text[],
      ${spans.map(({ grain }) => grain)}::text[], ${spans.map(({ from }) => from)}::date[],
      ${spans.map(({ to }) => to)}::date[]
    ) AS s (cell, sketch, grain, from_on, to_on)
    JOIN rollup_sketch r ON r.organization_id = ${organization.id}::uuid AND r.sketch = s.sketch
      AND r.grain = s.grain AND r.start >= s.from_on AND r.start < s.to_on`;
  const part: StatementPart = {
    query,
    take: ({ range, amounts }) => {
      const cell = cells[range];
      if (!cell) return;
      const [buckets = [], counts = [], sums = []] = amounts.map(
        (list) => JSON.parse(list ?? "[]") as number[],
      );
      const sketches = found.get(keyOf(cell)) ?? [];
      sketches.push(sketchFromLists(buckets, counts, sums));
      found.set(keyOf(cell), sketches);
    },
  };
  return {
    parts: cells.length === 0 ? [] : [part],
    sketchOf: (read) => mergeSketches(found.get(keyOf(read)) ?? []),
  };
};

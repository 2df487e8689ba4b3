import "server-only";
import { percentileOf } from "@/lib/kpi/sketch";
import { Prisma } from "@/lib/server/db";
import { addDays, addMonths } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import type { StatementPart } from "../kpi/sql/part";
import { type SketchRead, sketchPart } from "./sketch-part";
import { type Span, spansOf } from "./spans";

/** Which share of the values the answer is not to exceed. */
export type PercentileRead = SketchRead & { at: 0.5 | 0.9 };

const isOnePeriod = ({ grain, from, to }: Span): boolean =>
  to === (grain === "month" ? addMonths(from, 1) : addDays(from, 1));

/** The one day or month that a range is; null for any other, whose sketches have to be merged. */
const onePeriodOf = ({ range }: SketchRead): Span | null => {
  const [span, ...more] = spansOf(range.start, range.end);
  return span && more.length === 0 && isOnePeriod(span) ? span : null;
};

const keyOf = ({ sketch, range }: SketchRead) => `${sketch.id} ${range.start} ${range.end}`;

/** The percentiles of single days and months, as they are kept with the sketches. */
const keptPart = (
  reads: readonly PercentileRead[],
  organization: OrganizationSettings,
  put: (key: string, percentiles: { p50: number; p90: number }) => void,
): StatementPart[] => {
  const cells = [...new Map(reads.map((read) => [keyOf(read), read])).entries()].flatMap(([key, read]) => {
    const span = onePeriodOf(read);
    return span ? [{ key, span, sketch: read.sketch.id }] : [];
  });
  if (cells.length === 0) return [];
  return [
    {
      query: Prisma.sql`SELECT s.cell, NULL::text, NULL::text, ARRAY[r.p50::text, r.p90::text]
        FROM unnest(
          ${cells.map((_, cell) => cell)}::int[], ${cells.map(({ sketch }) => sketch)}::text[],
          ${cells.map(({ span }) => span.grain)}::text[], ${cells.map(({ span }) => span.from)}::date[]
        ) AS s (cell, sketch, grain, start)
        JOIN rollup_sketch r ON r.organization_id = ${organization.id}::uuid AND r.sketch = s.sketch
          AND r.grain = s.grain AND r.start = s.start`,
      take: ({ range, amounts: [p50, p90] }) => {
        const cell = cells[range];
        if (cell && p50 != null && p90 != null) put(cell.key, { p50: Number(p50), p90: Number(p90) });
      },
    },
  ];
};

/**
 * Reads percentiles over ranges, all rows together; `percentileOf` answers once the statement has run, null where there is
 * no value. Of one day or month it is kept; for longer ranges the sketches are merged.
 */
export const percentilePart = (
  reads: readonly PercentileRead[],
  organization: OrganizationSettings,
): { parts: StatementPart[]; percentileOf: (read: PercentileRead) => number | null } => {
  const kept = new Map<string, { p50: number; p90: number }>();
  const single = reads.filter((read) => onePeriodOf(read) !== null);
  const merged = sketchPart(
    reads.filter((read) => onePeriodOf(read) === null),
    organization,
  );
  return {
    parts: [
      ...keptPart(single, organization, (key, percentiles) => kept.set(key, percentiles)),
      ...merged.parts,
    ],
    percentileOf: (read) => {
      if (onePeriodOf(read) === null) return percentileOf(merged.sketchOf(read), read.at);
      return kept.get(keyOf(read))?.[read.at === 0.5 ? "p50" : "p90"] ?? null;
    },
  };
};

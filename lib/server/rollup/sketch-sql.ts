import "server-only";
import { defaultParameters } from "@/lib/kpi/measure";
import { Prisma } from "@/lib/server/db";
import type { LocalDate } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import { relations } from "../kpi/relations";
import { bucketSql, quantitySql } from "../kpi/sql/aggregate";
import { allOf, conditionSql } from "../kpi/sql/condition";
import { byDay } from "./moment";
import type { SketchDefinition } from "./sketches";

/** Arrays of buckets, their counts and their sums, by bucket. */
const gathered = Prisma.sql`array_agg(bucket ORDER BY bucket) AS buckets,
  array_agg(cases ORDER BY bucket)::bigint[] AS counts, array_agg(total ORDER BY bucket)::numeric[] AS sums`;

/** The sketch of each of some local days, computed from the records: start, buckets, counts, sums. */
export const sketchRows = (
  sketch: SketchDefinition,
  organization: OrganizationSettings,
  days: readonly LocalDate[],
): Prisma.Sql => {
  const relation = relations[sketch.fact](organization);
  const context = { parameters: defaultParameters, asOf: new Date(0) };
  const { spans, isWithin, day } = byDay(relation, { at: sketch.at }, days, organization.timeZone);
  const conditions = sketch.where.map((condition) => conditionSql(relation, condition, context));
  return Prisma.sql`
    SELECT start, ${gathered} FROM (
      SELECT start, bucket, count(*) AS cases, sum(x) AS total FROM (
        SELECT ${day} AS start, ${quantitySql(relation, sketch.of)} AS x
        FROM ${spans} CROSS JOIN ${relation.from}
        WHERE ${allOf([relation.rows, isWithin, ...conditions])}
      ) AS measured CROSS JOIN LATERAL (SELECT ${bucketSql(Prisma.sql`x`)} AS bucket) AS its
      WHERE x IS NOT NULL GROUP BY start, bucket
    ) AS histogram GROUP BY start`;
};

/** The sketch of each of some months, merged from those of its days: start, buckets, counts, sums. */
export const sketchMonths = (
  sketch: SketchDefinition,
  organization: OrganizationSettings,
  months: readonly LocalDate[],
): Prisma.Sql => Prisma.sql`
  SELECT start, ${gathered} FROM (
    SELECT m.month AS start, bucket, sum(cases) AS cases, sum(total) AS total
    FROM unnest(${months}::date[]) AS m(month)
      JOIN rollup_sketch r ON r.organization_id = ${organization.id}::uuid AND r.sketch = ${sketch.id}
        AND r.grain = 'day' AND r.start >= m.month AND r.start < m.month + interval '1 month'
      CROSS JOIN LATERAL unnest(r.buckets, r.counts, r.sums) AS each (bucket, cases, total)
    GROUP BY m.month, bucket
  ) AS histogram GROUP BY start`;

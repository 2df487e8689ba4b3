import { addMonths } from "@/lib/time";
import { TIME_ZONE } from "../data/company";

/** A KPI that is measured, and the plain SQL over the records that gives the same values. */
export type MeasuredKpi = {
  readonly id: string;
  /** What it stands for. */
  readonly kind: string;
  /** How far a value may lie from SQL's, as a share of it: percentiles come from a sketch of 1 %. */
  readonly tolerance: number;
  /** Statement with rows (start, value); $1 organization, $2 the first month, $3 the end. */
  readonly sql: string;
};

const local = (column: string) => `date_trunc('month', ${column} AT TIME ZONE '${TIME_ZONE}')::date`;
const from = `($2::date::timestamp AT TIME ZONE '${TIME_ZONE}')`;
const until = `($3::date::timestamp AT TIME ZONE '${TIME_ZONE}')`;
const during = (column: string) =>
  `organization_id = $1::uuid AND ${column} >= ${from} AND ${column} < ${until}`;
const months = `generate_series($2::date, $3::date - interval '1 month', interval '1 month') AS m(start)`;
const endOf = `((m.start + interval '1 month') AT TIME ZONE '${TIME_ZONE}')`;
const yearBefore = `((m.start - interval '11 months') AT TIME ZONE '${TIME_ZONE}')`;

const EXACT = 1e-9;

/** One of each kind: what days add up to, a quotient, a stock, trailing months with different customers, a median. */
export const measuredKpis: readonly MeasuredKpi[] = [
  {
    id: "revenue",
    kind: "flow",
    tolerance: EXACT,
    sql: `SELECT ${local("ordered_at")}::text AS start, sum(base_amount)::float8 AS value
      FROM purchase_order WHERE ${during("ordered_at")} GROUP BY 1`,
  },
  {
    id: "win-rate",
    kind: "ratio",
    tolerance: EXACT,
    sql: `SELECT ${local("closed_at")}::text AS start,
        100.0 * count(*) FILTER (WHERE status = 'won') / nullif(count(*), 0) AS value
      FROM deal WHERE ${during("closed_at")} AND status IN ('won', 'lost') GROUP BY 1`,
  },
  {
    id: "open-pipeline",
    kind: "stock",
    tolerance: EXACT,
    sql: `SELECT m.start::date::text AS start, open.value FROM ${months} CROSS JOIN LATERAL (
        SELECT sum(base_amount)::float8 AS value FROM deal
        WHERE organization_id = $1::uuid AND opened_at < ${endOf}
          AND (closed_at IS NULL OR closed_at >= ${endOf})) AS open`,
  },
  {
    id: "customer-loyalty-rate",
    kind: "trailing year, different customers",
    tolerance: EXACT,
    sql: `SELECT m.start::date::text AS start, year.value FROM ${months} CROSS JOIN LATERAL (
        SELECT 100.0 * count(*) FILTER (WHERE purchases > 1) / nullif(count(*), 0) AS value FROM (
          SELECT customer_id, count(*) AS purchases FROM purchase_order
          WHERE organization_id = $1::uuid AND ordered_at >= ${yearBefore} AND ordered_at < ${endOf}
            AND customer_id IS NOT NULL
          GROUP BY customer_id) AS purchaser) AS year`,
  },
  {
    id: "sales-cycle-length",
    kind: "median",
    tolerance: 0.011,
    sql: `SELECT ${local("closed_at")}::text AS start, percentile_cont(0.5) WITHIN GROUP (
          ORDER BY extract(epoch FROM closed_at - opened_at)::float8 / 86400) AS value
      FROM deal WHERE ${during("closed_at")} AND status = 'won' GROUP BY 1`,
  },
];

/** The range that is asked for: 24 whole months before this one, and half-open. */
export const measuredRange = (today: string): { from: string; to: string } => {
  const to = `${today.slice(0, 7)}-01`;
  return { from: addMonths(to, -24), to };
};

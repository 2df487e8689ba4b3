import { defaultParameters } from "@/lib/kpi/measure";
import { measures } from "@/lib/kpi/measures";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import { cellName } from "@/lib/server/rollup/cell-key";
import { placesOf } from "@/lib/server/rollup/scans";
import { salesCycle } from "@/lib/server/rollup/sketches";
import type { Statement } from "../measure/raw";

// What a server that knows the answer's place would ask the rollup tables: no check, no comparison, one statement with
// rows (start, value). It is what the app's own answers are held against.

type Range = { readonly from: string; readonly to: string };

const kept = (organization: OrganizationSettings, measure: keyof typeof measures) =>
  (placesOf(measures[measure], organization) ?? []).map(({ scan, position, sign }) => ({
    scan: scan.id,
    position,
    sign,
  }));

const months = `organization_id = $1::uuid AND dimension = '' AND grain = 'month' AND start >= $2::date AND start < $3::date`;

/** Customers with two purchases or more in the trailing year ÷ with one: counted before, and kept. */
const loyalty = (organization: OrganizationSettings, { from, to }: Range): Statement => {
  const nameOf = (measure: "purchasers" | "repeatPurchasers") =>
    cellName({ measure: measures[measure], parameters: defaultParameters }, organization);
  return {
    text: `SELECT (range_end - interval '1 month')::date::text AS start,
        (100 * max((groups->0->>2)::numeric) FILTER (WHERE read = $5)
          / nullif(max((groups->0->>2)::numeric) FILTER (WHERE read = $4), 0))::float8 AS value
      FROM rollup_cell WHERE organization_id = $1::uuid AND read IN ($4, $5) AND dimension = ''
        AND range_end > $2::date AND range_end <= $3::date
        AND range_start = (range_end - interval '12 months')::date
      GROUP BY range_end ORDER BY range_end`,
    values: [organization.id, from, to, nameOf("purchasers"), nameOf("repeatPurchasers")],
  };
};

/** By KPI. */
export const floorStatements = (
  organization: OrganizationSettings,
  { from, to }: Range,
): ReadonlyMap<string, Statement> => {
  const statements = new Map<string, Statement>([
    ["customer-loyalty-rate", loyalty(organization, { from, to })],
  ]);
  const [revenue] = kept(organization, "revenue");
  if (revenue) {
    statements.set("revenue", {
      text: `SELECT start::text, amounts[${revenue.position}]::float8 AS value FROM rollup_amount
        WHERE ${months} AND scan = $4 ORDER BY start`,
      values: [organization.id, from, to, revenue.scan],
    });
  }
  const [[won], [lost]] = [kept(organization, "dealsWon"), kept(organization, "dealsLost")];
  if (won && lost) {
    const [wins, losses] = [`amounts[${won.position}]`, `amounts[${lost.position}]`];
    statements.set("win-rate", {
      text: `SELECT start::text, (100 * ${wins} / nullif(${wins} + ${losses}, 0))::float8 AS value FROM rollup_amount
        WHERE ${months} AND scan = $4 ORDER BY start`,
      values: [organization.id, from, to, won.scan],
    });
  }
  const moves = kept(organization, "openAmountAtEnd");
  if (moves.length > 0) {
    const amount = moves
      .map(({ scan, position, sign }) => `WHEN '${scan}' THEN ${sign} * amounts[${position}]`)
      .join(" ");
    statements.set("open-pipeline", {
      text: `SELECT start::text, value::float8 FROM (
          SELECT start, sum(sum(CASE scan ${amount} END)) OVER (ORDER BY start) AS value FROM rollup_amount
          WHERE organization_id = $1::uuid AND dimension = '' AND grain = 'month' AND start < $3::date
            AND scan = ANY($4::text[]) GROUP BY start) AS stock
        WHERE start >= $2::date ORDER BY start`,
      values: [organization.id, from, to, moves.map(({ scan }) => scan)],
    });
  }
  if (salesCycle) {
    statements.set("sales-cycle-length", {
      text: `SELECT start::text, p50 AS value FROM rollup_sketch WHERE organization_id = $1::uuid AND grain = 'month'
          AND start >= $2::date AND start < $3::date AND sketch = $4 ORDER BY start`,
      values: [organization.id, from, to, salesCycle.id],
    });
  }
  return statements;
};

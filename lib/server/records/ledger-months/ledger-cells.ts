import "server-only";
import type { LedgerCell } from "@/lib/contracts/ledger-months";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";

export type LedgerCellRow = LedgerCell & {
  kind: "cost" | "benefit";
  category: string;
  source: string | null;
  month: string;
};

type Named = Pick<LedgerCellRow, "kind" | "category" | "source" | "month">;

/** A cell's name, for maps. */
export const cellName = ({ kind, category, source, month }: Named): string =>
  JSON.stringify([kind, category, source, month]);

/** What entries made in this app are called: by the form of a record, and by the grid of months. */
const MADE_BY_HAND = "^(manual|monthly)-";

/** The external id of a new entry of the grid. */
export const monthlyId = (uuid: string): string => `monthly-${uuid}`;

/**
 * The cells of the grid that hold entries of these days, half-open. An entry counts in the month of its date, which is
 * a local day already.
 */
export const ledgerCells = (
  { id, currency }: OrganizationSettings,
  from: string,
  to: string,
): Prisma.Sql => Prisma.sql`
  SELECT kind, category, source, to_char(date, 'YYYY-MM') AS month, count(*)::int AS entries,
    trim_scale(sum(base_amount))::text AS amount,
    CASE WHEN count(*) = 1 AND bool_and(external_id ~ ${MADE_BY_HAND} AND currency = ${currency}::char(3))
      THEN min(external_id) END AS own
  FROM ledger_entry
  WHERE organization_id = ${id}::uuid AND date >= ${from}::date AND date < ${to}::date
  GROUP BY 1, 2, 3, 4`;

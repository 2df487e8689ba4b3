import "server-only";
import type { LedgerCell, LedgerMonths, LedgerRow } from "@/lib/contracts/ledger-months";
import { categoriesOf } from "@/lib/contracts/records/ledger-entries";
import { db } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { type LedgerCellRow, ledgerCells } from "./ledger-cells";

type RowName = Pick<LedgerRow, "kind" | "category" | "source">;

const emptyMonths = (): (LedgerCell | null)[] => Array<null>(12).fill(null);

const kinds = ["cost", "benefit"] as const;

/** Costs and benefits of a calendar year: every category, and each source of it that has an entry in the year. */
export async function getLedgerMonths({ organization }: Context, year: number): Promise<LedgerMonths> {
  const found = await db.$queryRaw<LedgerCellRow[]>(
    ledgerCells(organization, `${year}-01-01`, `${year + 1}-01-01`),
  );
  const nameOf = ({ kind, category, source }: RowName) => JSON.stringify([kind, category, source]);
  const months = new Map<string, (LedgerCell | null)[]>();
  const sources = new Map<string, Set<string>>();
  for (const { month, amount, entries, own, ...name } of found) {
    const row = months.get(nameOf(name)) ?? emptyMonths();
    row[Number(month.slice(5)) - 1] = { amount, entries, own };
    months.set(nameOf(name), row);
    const category = nameOf({ ...name, source: null });
    if (name.source !== null) sources.set(category, (sources.get(category) ?? new Set()).add(name.source));
  }
  const rows = kinds.flatMap((kind) =>
    categoriesOf[kind].flatMap((category) => {
      const whole = { kind, category, source: null };
      const named = [...(sources.get(nameOf(whole)) ?? [])].sort((a, b) => a.localeCompare(b, "en"));
      return [whole, ...named.map((source) => ({ kind, category, source }))];
    }),
  );
  return {
    year,
    currency: organization.currency,
    rows: rows.map((row) => ({ ...row, months: months.get(nameOf(row)) ?? emptyMonths() })),
  };
}

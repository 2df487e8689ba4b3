import type { CohortRow } from "./cohort";

/** What a cohort has brought back some months after acquisition; complete months only. */
export type RecoupCell = {
  month: number;
  /** Margin per customer acquired, from month 0 up to and with this one. */
  margin: number;
  /** The same as a multiple of the acquisition cost per customer; null where there is no cost to hold it against. */
  recouped: number | null;
};

/** One cohort's way to payback. */
export type Payback = {
  cells: RecoupCell[];
  /** Months since acquisition at whose end the margin had reached the cost; null while it has not. */
  paybackMonths: number | null;
};

/**
 * Cumulative margin per customer of a cohort, month by month, against what acquiring one of them cost. It is paid back
 * in the first month at whose end the margin to date has reached the cost; nothing is interpolated, and a month that
 * is not over is not judged.
 * @param revenue the cohort's revenue by months since acquisition
 * @param cost acquisition cost per customer; null where it cannot be told
 */
export function paybackOf(
  revenue: Pick<CohortRow, "size" | "cells">,
  { cost, grossMarginPercent }: { cost: number | null; grossMarginPercent: number },
): Payback {
  const { size } = revenue;
  if (size === 0) return { cells: [], paybackMonths: null };
  let total = 0;
  const cells = revenue.cells
    .filter(({ partial }) => !partial)
    .map(({ month, amount }): RecoupCell => {
      total += amount;
      const margin = (total * grossMarginPercent) / 100 / size;
      return { month, margin, recouped: cost !== null && cost > 0 ? margin / cost : null };
    });
  const back = cells.find(({ margin }) => cost !== null && cost > 0 && margin >= cost);
  return { cells, paybackMonths: back?.month ?? null };
}

/** All cohorts together that have come so far. */
export type AverageRecoup = { month: number; cohorts: number; recouped: number };

/**
 * The cohorts' average way to payback: Σ margin to date ÷ Σ acquisition cost, over those that have come so far and
 * whose cost is known. It ends where less than half of them are left: the few oldest do not speak for all.
 */
export function averagePayback(cohorts: readonly { size: number; cost: number | null; payback: Payback }[]): {
  cells: AverageRecoup[];
  paybackMonths: number | null;
} {
  const judged = cohorts.flatMap(({ size, cost, payback }) =>
    cost !== null && cost > 0 && payback.cells.length > 0 ? [{ size, cost, cells: payback.cells }] : [],
  );
  const longest = Math.max(0, ...judged.map(({ cells }) => cells.length));
  const averages = Array.from({ length: longest }, (_, month): AverageRecoup => {
    const reached = judged.flatMap(({ size, cost, cells }) => {
      const cell = cells[month];
      return cell ? [{ margin: cell.margin * size, cost: cost * size }] : [];
    });
    const margin = reached.reduce((sum, each) => sum + each.margin, 0);
    const cost = reached.reduce((sum, each) => sum + each.cost, 0);
    return { month, cohorts: reached.length, recouped: margin / cost };
  });
  const cells = averages.filter(({ cohorts: count }) => count * 2 >= judged.length);
  return { cells, paybackMonths: cells.find(({ recouped }) => recouped >= 1)?.month ?? null };
}

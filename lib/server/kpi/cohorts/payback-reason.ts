import "server-only";
import type { CohortRow, Payback } from "@/lib/kpi/cohorts";
import type { Point } from "@/lib/kpi/point";
import type { Reason } from "@/lib/kpi/vocabulary";

export type WhyNot = { reason: Reason | null; reasonDetail?: string };

const months = (count: number) => `${count} ${count === 1 ? "month" : "months"}`;

const soFar = ({ cells }: Payback): string => {
  const last = cells.at(-1);
  if (!last || last.recouped === null) return "Not yet";
  const when = last.month === 0 ? "in the month of acquisition" : `after ${months(last.month)}`;
  return `Not yet ${when}: ${(last.recouped * 100).toFixed(1)} % of the cost is back`;
};

/** Why a cohort has no payback month, in words; the reason is null where it has one. */
export const paybackReason = (
  row: CohortRow,
  cost: Pick<Point, "value" | "reason" | "reasonDetail">,
  payback: Payback,
): WhyNot => {
  if (row.size === 0 && !row.partial) {
    return { reason: "no-data", reasonDetail: "Nobody was acquired" };
  }
  if (row.partial) return { reason: "not-mature", reasonDetail: "Its period is not over" };
  if (cost.value === null) {
    return {
      reason: cost.reason ?? "no-data",
      reasonDetail: cost.reasonDetail ?? "The cost of acquisition is not known",
    };
  }
  if (cost.value <= 0) {
    return {
      reason: "no-data",
      reasonDetail: "No cost of acquisition is booked in its period: there is nothing to pay back",
    };
  }
  if (payback.paybackMonths !== null) return { reason: null };
  return { reason: "not-mature", reasonDetail: soFar(payback) };
};

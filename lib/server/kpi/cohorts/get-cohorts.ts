import "server-only";
import type { CohortQuery, Cohorts } from "@/lib/contracts/cohorts";
import { averageOf, type CohortRow, cohortRows, recentAgainstBefore } from "@/lib/kpi/cohorts";
import { wilsonInterval } from "@/lib/kpi/interval";
import { factDimensions } from "@/lib/kpi/measure";
import { describeMissing } from "@/lib/kpi/requirements";
import { periodsBetween } from "@/lib/time";
import type { Context } from "../../auth/context";
import { readConfiguration } from "../configuration";
import { engineFor, inProgress } from "../engine";
import { cohortMonths } from "./cohort-months";
import { cohortRequirements, requestedCohorts, requireDimensions } from "./cohort-request";
import { readCohorts } from "./read-cohorts";

/**
 * Customers by when they were acquired, and month by month since: how many are still customers, or what they purchase
 * (docs/decisions/0017). Rows are the periods of acquisition in [from, to), widened outward to whole ones.
 * @throws InvalidInput for a range or filter that cohorts cannot have
 */
export const getCohorts = async (
  { organization }: Context,
  query: CohortQuery,
  { now }: { now: Date },
): Promise<Cohorts> => {
  requireDimensions(query.filter, factDimensions.customerPeriods, "Cohorts of customers");
  const engine = await engineFor(organization, await readConfiguration(organization), [], now);
  const periods = requestedCohorts(engine, query);
  const { today } = engine;
  const [from, to] = [periods[0].start, periods.at(-1)?.end ?? periods[0].end];
  const { measure, base, grain, filter } = query;
  const of = measure === "customers" ? "size" : base;

  const months = cohortMonths(organization, { from, to, today });
  const requirements = cohortRequirements(organization, measure);
  const read = months
    ? await readCohorts(organization, { measure, months, filter, requirements }, now)
    : { months: [], missing: [] };
  const rows = cohortRows({ months: read.months, periods, today, of });
  const byMonth = inProgress(engine, periodsBetween({ from, to, grain: "month", calendar: organization }));
  const monthly = grain === "month" ? rows : cohortRows({ months: read.months, periods: byMonth, today, of });

  const intervalOf = (amount: number, of: number | null) =>
    measure === "customers" && of !== null ? wilsonInterval(amount, of) : null;
  const withIntervals = ({ cells, ...row }: CohortRow) => ({
    ...row,
    cells: cells.map((cell) => ({ ...cell, interval: intervalOf(cell.amount, row.base) })),
  });
  const missing = read.missing[0];
  return {
    from,
    to,
    grain,
    measure,
    base,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    reason: missing ? "not-computable" : null,
    ...(missing ? { reasonDetail: describeMissing(missing) } : {}),
    cohorts: missing ? [] : rows.map(withIntervals),
    average: averageOf(rows).map((cell) => ({ ...cell, interval: intervalOf(cell.amount, cell.base) })),
    finding: recentAgainstBefore(monthly, measure),
  };
};

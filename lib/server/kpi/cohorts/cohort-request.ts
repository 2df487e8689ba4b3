import "server-only";
import type { CohortGrain } from "@/lib/contracts/cohorts";
import type { Filter } from "@/lib/contracts/kpi";
import { InvalidInput } from "@/lib/errors";
import type { CohortMeasure } from "@/lib/kpi/cohorts";
import type { Requirement } from "@/lib/kpi/definition";
import type { Dimension } from "@/lib/kpi/vocabulary";
import type { PeriodInProgress } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import type { Engine } from "../engine";
import { requestedPeriods } from "../periods";
import { filteredDimensions } from "../scope";

/** More rows than these nobody reads, in months; by quarter it is thirty years. */
const mostCohorts = 120;

/**
 * The periods of acquisition that a request asks for, widened outward to whole months or quarters.
 * @throws InvalidInput for an empty or reversed range, and one of more than 120 cohorts
 */
export const requestedCohorts = (
  engine: Engine,
  query: { from: string; to: string; grain: CohortGrain },
): [PeriodInProgress, ...PeriodInProgress[]] => {
  const periods = requestedPeriods(engine, query);
  if (periods.length <= mostCohorts) return periods;
  const message = `This range has ${periods.length} cohorts, and an answer at most ${mostCohorts}: ask for a shorter range${
    query.grain === "month" ? ' or the grain "quarter"' : ""
  }`;
  throw new InvalidInput(`${message}.`, [{ path: "from", message }]);
};

/** @throws InvalidInput naming the dimensions there are, for a filter by another */
export const requireDimensions = (filter: Filter, has: readonly Dimension[], what: string): void => {
  const errors = filteredDimensions(filter)
    .filter((dimension) => !has.includes(dimension))
    .map((dimension) => ({
      path: `filter.${dimension}`,
      message: `${what} cannot be filtered by "${dimension}", but by ${has.length > 0 ? has.join(", ") : "nothing"}`,
    }));
  if (errors[0]) throw new InvalidInput(`${errors[0].message}.`, errors);
};

/** The records without which there is no cohort, or nothing to follow of it. */
export const cohortRequirements = (
  { churnRule, revenueSource }: OrganizationSettings,
  measure: CohortMeasure,
): Requirement[] => {
  const purchases: Requirement = { record: revenueSource === "orders" ? "orders" : "deals" };
  if (churnRule === "inactivity") return [purchases];
  return measure === "revenue" ? [{ record: "customers" }, purchases] : [{ record: "customers" }];
};

import "server-only";
import { type CohortChoices, cohortGrainOf } from "@/lib/contracts/cohort-view";
import type { CohortPaybackQuery, CohortQuery } from "@/lib/contracts/cohorts";
import type { Filter } from "@/lib/contracts/kpi";
import type { View } from "@/lib/contracts/view";
import { factDimensions } from "@/lib/kpi/measure";
import type { Dimension } from "@/lib/kpi/vocabulary";

/** By what customers, and so cohorts, can be filtered. */
export const cohortDimensions: readonly Dimension[] = factDimensions.customerPeriods;

const only = (filter: Filter, has: readonly Dimension[]): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([dimension]) => has.some((each) => each === dimension)));

/**
 * The queries that a view of the cohorts stands for; filters that cohorts lack are left out. Payback knows fewer of
 * them, as costs have to be told by them too; those it leaves out are named, so that its screen can say so.
 */
export const cohortQueriesOf = (
  view: View,
  { measure, base }: CohortChoices,
  paybackDimensions: readonly Dimension[],
): { cohorts: CohortQuery; payback: CohortPaybackQuery; ignored: Dimension[] } => {
  const { from, to } = view;
  const grain = cohortGrainOf(view);
  const filter = only(view.filter, cohortDimensions);
  const payback = only(filter, paybackDimensions);
  return {
    cohorts: { from, to, grain, measure, base, filter },
    payback: { from, to, grain, filter: payback },
    ignored: cohortDimensions.filter((dimension) => dimension in filter && !(dimension in payback)),
  };
};

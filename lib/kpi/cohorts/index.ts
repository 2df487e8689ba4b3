export {
  type AcquisitionMonth,
  type CohortBase,
  type CohortCell,
  type CohortGrain,
  type CohortMeasure,
  type CohortRow,
  cohortBases,
  cohortGrains,
  cohortMeasures,
  longestFollowedMonths,
} from "./cohort";
export { type CohortFinding, type CohortGroup, recentAgainstBefore } from "./finding";
export { type AverageCell, averageOf, cohortRows, type PercentOf } from "./matrix";
export { averagePayback, type Payback, paybackOf, type RecoupCell } from "./payback";
export { type CustomerFlow, customersAtEnds } from "./survivors";
export { cellsOf, mergeCells } from "./triangle";

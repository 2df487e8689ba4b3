export type { Calendar, Grain, LocalDate } from "./calendar";
export {
  type ComparisonKind,
  comparisonPeriods,
  comparisonSpan,
  previousPeriod,
  trailingTwelveMonths,
  yearBeforePeriod,
} from "./comparison";
export { addDays, addMonths, daysBetween, earlierOf, laterOf, monthsBetween } from "./dates";
export { fiscalQuarterOf, fiscalYearOf, type NamedPeriod } from "./fiscal";
export { localDateOf, parseTimestampOrDate, startOfMinute, toInstant, wallClockOf } from "./instants";
export { addGrains, grainsBetween, type Period, periodsBetween, startOfGrain } from "./periods";
export { type PresetId, presetIds, presetNames, resolvePreset } from "./presets";
export { endOfLastGrain, isReadWhole, type PeriodInProgress, spanOf, withProgress } from "./progress";
export { type WallClock, wallClock } from "./wall-clock";

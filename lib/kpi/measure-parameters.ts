import type { Measure, ParameterId } from "./measure";

const known = new WeakMap<Measure, readonly ParameterId[]>();

/** The parameters that a measure's conditions take, in the order in which they name them. */
export function parametersOfMeasure(measure: Measure): readonly ParameterId[] {
  const parameters = known.get(measure) ?? parametersOf(measure);
  known.set(measure, parameters);
  return parameters;
}

function parametersOf({ where = [] }: Measure): ParameterId[] {
  return where.flatMap((condition) => {
    if ("withinDaysOf" in condition) {
      return typeof condition.days === "number" ? [] : [condition.days.parameter];
    }
    if ("withinHoursOf" in condition) return [condition.hours.parameter];
    return "olderThanHours" in condition ? [condition.olderThanHours.parameter] : [];
  });
}

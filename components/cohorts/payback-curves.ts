import type { Curve } from "@/lib/charts/curves";
import type { CohortPayback } from "@/lib/contracts/cohorts";
import { nameMonths, type PeriodNames } from "@/lib/format/cohort-period";

/** So many of the newest cohorts that have come a month far are named; more colours nobody tells apart. */
const namedCohorts = 6;
const colours = 8;

/** A month keeps its colour, whatever range it is seen in. */
const colourOf = (start: string): number =>
  ((Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7))) % colours) + 1;

/** Each cohort's way to payback as a line, the newest named, with the average of all in front. */
export function paybackCurves({ cohorts, average }: CohortPayback, names: PeriodNames): Curve[] {
  const drawn = cohorts.flatMap(({ start, end, partial, cells }) => {
    const points = cells.flatMap(({ month, recouped }) =>
      recouped === null ? [] : [{ x: month, y: recouped }],
    );
    return partial || points.length === 0 ? [] : [{ start, end, points }];
  });
  const named = new Set(drawn.filter(({ points }) => points.length > 1).slice(-namedCohorts));
  const curves = drawn.map(
    (cohort): Curve => ({
      id: cohort.start,
      label: nameMonths(cohort, names),
      look: named.has(cohort) ? "named" : "faint",
      colour: colourOf(cohort.start),
      points: cohort.points,
    }),
  );
  if (drawn.length < 2 || average.cells.length === 0) return curves;
  const points = average.cells.map(({ month, recouped }) => ({ x: month, y: recouped }));
  return [{ id: "average", label: "All, weighted", look: "main", colour: 1, points }, ...curves];
}

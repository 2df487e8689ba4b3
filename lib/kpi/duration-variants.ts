import type { Variant } from "./definition";
import { figureOf, part, ratioOf } from "./formulas";
import type { MeasureId } from "./measures";

type Duration = {
  /** What takes the time, and which cases count: "hours from opened to resolved, of tickets resolved in the period". */
  of: string;
  /** How many cases there are, and the part's name. */
  cases: { part: string; measure: MeasureId };
  total: MeasureId;
  median: MeasureId;
  ninetieth: MeasureId;
};

/**
 * The three readings of how long something takes: the median (one endless case does not move it), the mean, and the
 * time that nine in ten stay within. Percentiles are read from the cases themselves, for groups and totals too.
 */
export function durationVariants({ of, cases, total, median, ninetieth }: Duration): [Variant, ...Variant[]] {
  const count = { [cases.part]: { measure: cases.measure } };
  return [
    {
      id: "default",
      name: "Median",
      formulaText: `median of the ${of}`,
      uses: { ...count, median: { measure: median } },
      formula: (parts) => figureOf(part(parts, "median"), part(parts, cases.part)),
      n: cases.part,
    },
    {
      id: "mean",
      name: "Mean",
      formulaText: `mean of the ${of}`,
      uses: { ...count, total: { measure: total } },
      formula: (parts) => ratioOf(part(parts, "total"), part(parts, cases.part)),
      n: cases.part,
    },
    {
      id: "p90",
      name: "Nine in ten",
      formulaText: `90th percentile of the ${of}`,
      uses: { ...count, ninetieth: { measure: ninetieth } },
      formula: (parts) => figureOf(part(parts, "ninetieth"), part(parts, cases.part)),
      n: cases.part,
    },
  ];
}

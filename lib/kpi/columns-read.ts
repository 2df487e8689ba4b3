import type { Aggregate, Measure } from "./measure";

/** The columns that an aggregate computes with; none where it counts rows. */
function columnsAggregated(aggregate: Aggregate): string[] {
  switch (aggregate.type) {
    case "sum":
    case "distinct":
    case "distinct-repeated":
      return [aggregate.column];
    case "sum-weighted":
      return [aggregate.column, aggregate.percent];
    case "sum-elapsed":
      return [aggregate.of.from, aggregate.of.to];
    case "percentile":
      return "column" in aggregate.of ? [aggregate.of.column] : [aggregate.of.from, aggregate.of.to];
    default:
      return [];
  }
}

/** Columns that a measure computes with: those of its aggregate and conditions, and by which a stock ends or is due. */
export const columnsRead = ({ select, aggregate, where = [] }: Measure): string[] => [
  ...columnsAggregated(aggregate),
  ...where.flatMap((condition) => ("column" in condition ? [condition.column] : [])),
  ...(select.kind === "open-at-end" ? [select.until] : []),
  ...(select.kind === "due-during" ? [select.due] : []),
];

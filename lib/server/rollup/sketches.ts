import "server-only";
import type { Condition, Fact, Measure, Quantity } from "@/lib/kpi/measure";
import { measures } from "@/lib/kpi/measures";

/** A quantity of a fact's rows, by one of its dates, of which percentiles are asked. */
export type SketchDefinition = {
  id: string;
  fact: Fact;
  at: string;
  of: Quantity;
  where: readonly Condition[];
};

const quantityName = (of: Quantity): string => ("column" in of ? of.column : `${of.from}-${of.to}-${of.in}`);

const defined = (fact: Fact, at: string, of: Quantity, where: readonly Condition[]): SketchDefinition => ({
  id: `${fact}@${at}:${quantityName(of)}:${JSON.stringify(where)}`,
  fact,
  at,
  of,
  where,
});

const definitionOf = ({ fact, select, aggregate, where = [] }: Measure): SketchDefinition | null =>
  aggregate.type === "percentile" && select.kind === "during"
    ? defined(fact, select.at, aggregate.of, where)
    : null;

/** How long leads took to become customers: no KPI shows it, but it says when a period of leads can be judged. */
export const leadToCustomer = defined(
  "leads",
  "convertedAt",
  { from: "createdAt", to: "convertedAt", in: "days" },
  [],
);

/** How long won deals took: the sketch behind the median sales cycle. */
export const salesCycle = defined(
  "deals",
  "closedAt",
  { from: "openedAt", to: "closedAt", in: "days" },
  measures.medianSalesCycleDays.where ?? [],
);

const kept: readonly Fact[] = ["deals", "leads", "tickets"];

/** Every sketch, by id; made from the measures that there are. */
export const sketches: ReadonlyMap<string, SketchDefinition> = new Map(
  [leadToCustomer, salesCycle, ...Object.values(measures).map(definitionOf)].flatMap((sketch) =>
    sketch && kept.includes(sketch.fact) ? [[sketch.id, sketch] as const] : [],
  ),
);

/** The sketch that answers a measure; null where there is none. */
export const sketchOf = (measure: Measure): SketchDefinition | null => {
  const id = definitionOf(measure)?.id;
  return (id && sketches.get(id)) || null;
};

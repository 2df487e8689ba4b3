import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import { type Change, type FactorModel, factorModelOf, type GroupChange } from "@/lib/kpi/explain";
import type { Point } from "@/lib/kpi/point";
import type { Dimension } from "@/lib/kpi/vocabulary";
import type { PeriodInProgress } from "@/lib/time";
import type { ConfiguredKpi } from "../configuration";
import type { Engine } from "../engine";
import { groupsOf, pointsOf, readForSeries, type SeriesRequest } from "../read-series";
import { dimensionsOfKpi } from "../scope";

/** A KPI in both periods, as a whole and by the groups of every dimension it has. */
export type ReadChange = {
  whole: Change<Point>;
  groups: readonly { dimension: Dimension; groups: GroupChange[] }[];
};

/** The KPI with the parts that its factors need beside its own. */
const withFactorParts = (kpi: ConfiguredKpi, model: FactorModel | undefined): ConfiguredKpi =>
  model?.extra ? { ...kpi, variant: { ...kpi.variant, uses: { ...kpi.variant.uses, ...model.extra } } } : kpi;

const changeOf = ([before, after]: readonly Point[]): Change<Point> => {
  if (!before || !after) throw new Error("A change has two points.");
  return { before, after };
};

/**
 * Reads both periods of a change in one statement, whole and by each dimension; a dimension that is filtered to one value
 * is left out, as it would have one group.
 */
export const readChange = async (
  engine: Engine,
  kpi: ConfiguredKpi,
  filter: Filter,
  { before, after }: Change<PeriodInProgress>,
): Promise<ReadChange> => {
  const dimensions = dimensionsOfKpi(engine.configuration, kpi).filter(
    (dimension) => filter[dimension]?.length !== 1,
  );
  const periods = [before, after];
  const whole: SeriesRequest = {
    kpi: withFactorParts(kpi, factorModelOf(kpi.definition.id, kpi.variant.id)),
    periods,
    total: null,
    scope: { filter },
  };
  const grouped = dimensions.map(
    (by): SeriesRequest => ({ kpi, periods, total: after, scope: { filter, by } }),
  );
  const readings = await readForSeries(engine, [whole, ...grouped]);
  return {
    whole: changeOf(pointsOf(engine, whole, readings)),
    groups: dimensions.flatMap((dimension, at) => {
      const request = grouped[at];
      if (!request) return [];
      const groups = groupsOf(engine, request, readings).map(({ value, label, points }) => ({
        value,
        label,
        ...changeOf(points),
      }));
      return [{ dimension, groups }];
    }),
  };
};

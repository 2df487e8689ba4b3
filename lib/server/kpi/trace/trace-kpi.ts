import "server-only";
import type { Trace, TraceQuery } from "@/lib/contracts/trace";
import { partNamesOf } from "@/lib/kpi/part-names";
import { toInstant } from "@/lib/time";
import type { Context } from "../../auth/context";
import { readConfiguration } from "../configuration";
import { engineFor } from "../engine";
import { pointsOf, readForSeries, type SeriesRequest } from "../read-series";
import { listedPartsOf } from "../records/listed-part";
import { requestedPoint } from "../records/requested-point";
import { dimensionsOfKpi, filteredDimensions, requestedScope } from "../scope";
import { missingOf } from "./missing-of";

/**
 * How a point of a KPI is made: its parts, the instants between which it counts, when records last changed, and the same
 * period under every other definition of the KPI, all in one statement. A variant that lacks a dimension of the filter has
 * no point.
 * @throws NotFound for an unknown KPI; InvalidInput for a variant, dimension or range that it cannot have
 */
export const traceKpi = async (
  { organization }: Context,
  kpiId: string,
  { filter, variant, ...asked }: TraceQuery,
  { now }: { now: Date },
): Promise<Trace> => {
  const configuration = await readConfiguration(organization);
  const shown = configuration.kpi(kpiId, variant);
  requestedScope(configuration, shown, { filter });
  const variants = shown.definition.variants.map(({ id }) => configuration.kpi(kpiId, id));
  const engine = await engineFor(organization, configuration, variants, now);
  const period = requestedPoint(engine, asked);
  const asks = filteredDimensions(filter);
  const requests = variants.map((kpi): SeriesRequest | null => {
    const has = dimensionsOfKpi(configuration, kpi);
    const fits = asks.every((dimension) => has.includes(dimension));
    return fits ? { kpi, periods: [period], total: null, scope: { filter } } : null;
  });
  const readings = await readForSeries(
    engine,
    requests.filter((request) => request !== null),
  );
  const { definition } = shown;
  return {
    kpi: definition.id,
    name: definition.name,
    shortName: definition.shortName ?? definition.name,
    unit: definition.unit,
    variant: shown.variant.id,
    pinnedVariant: shown.pinnedVariantId,
    grain: period.grain,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    dataChangedAt: organization.dataChangedAt?.toISOString() ?? null,
    startsAt: toInstant(period.start, organization.timeZone).toISOString(),
    endsAt: toInstant(period.elapsedEnd, organization.timeZone).toISOString(),
    variants: variants.map(({ variant: each, parameters }, at) => {
      const request = requests[at];
      const [point] = request ? pointsOf(engine, request, readings) : [];
      return {
        id: each.id,
        name: each.name,
        formula: each.formulaText,
        partNames: partNamesOf(each, (id) => configuration.kpi(id).definition.name),
        listedParts: listedPartsOf(each, parameters),
        ...(each.caution === undefined ? {} : { caution: each.caution }),
        point: point ?? null,
      };
    }),
    missing: missingOf(engine, shown, readings.missing),
  };
};

import "server-only";
import { scaleBands, scaleBandsToPeriod } from "@/lib/kpi/bands";
import type { FormulaSettings, Requirement } from "@/lib/kpi/definition";
import { evaluatePoint } from "@/lib/kpi/evaluate";
import type { Point } from "@/lib/kpi/point";
import { requirementsOf } from "@/lib/kpi/requirements";
import type { ConfiguredKpi } from "./configuration";
import type { Engine } from "./engine";
import { measureRead, type PointRequest, partRequest } from "./parts";
import type { PointReadings } from "./read-models";

/** The records without which the KPI cannot be computed for this organization. */
export const requirementsOfKpi = (
  engine: Pick<Engine, "organization" | "configuration">,
  kpi: ConfiguredKpi,
) => requirementsOf(kpi.variant, engine.organization, (id) => engine.configuration.kpi(id).variant);

/** Whether two requirements ask for the same. */
export const sameRequirement = (a: Requirement, b: Requirement): boolean =>
  a.record === b.record && a.field === b.field && a.kind === b.kind;

/** Bands as they apply to a point: scaled to the grain, or for a total to the time it covers. */
export type BandsFor = "grain" | "span";

const bandsOf = ({ kpi: { bands, definition }, period }: PointRequest, bandsFor: BandsFor) => {
  if (bands === null) return null;
  return bandsFor === "grain"
    ? scaleBands(bands, definition.bandsScale, period.grain)
    : scaleBandsToPeriod(bands, definition.bandsScale, period);
};

/** What the organization's settings tell the KPI's formula. */
export const formulaContextOf = (
  { organization }: Engine,
  { parameters }: ConfiguredKpi,
): FormulaSettings => ({
  parameters,
  grossMarginPercent: organization.grossMarginPercent,
});

/** Evaluates one point from what was read: of a group, where the scope has a dimension. */
export const pointOf = (
  engine: Engine,
  request: PointRequest,
  readings: PointReadings,
  { bandsFor, group }: { bandsFor: BandsFor; group?: string | null },
): Point => {
  const { kpi, period } = request;
  const parts: Record<string, number | null> = {};
  const kpiParts: Record<string, Point> = {};
  let refusal: string | null = null;
  for (const [name, source] of Object.entries(kpi.variant.uses)) {
    if ("kpi" in source) {
      const part = partRequest(engine, request, source.kpi);
      kpiParts[name] = pointOf(engine, part, readings, { bandsFor, group });
    } else if ("model" in source) {
      if (!readings.models)
        throw new Error(`What ${source.model} says was not read for ${kpi.definition.id}.`);
      // Of a period that has not begun nothing is known, though another may end reading where it starts.
      const answer = period.notBegun ? undefined : readings.models.get(period.elapsedEnd);
      parts[name] = answer?.quantities[source.quantity] ?? null;
      refusal = answer?.refusal ?? null;
    } else {
      const read = measureRead(engine, request, source);
      parts[name] = read && readings.amounts.of(read, group);
    }
  }
  const required = readings.missing.length === 0 ? [] : requirementsOfKpi(engine, kpi);
  return evaluatePoint({
    definition: kpi.definition,
    variant: kpi.variant,
    parts,
    kpiParts,
    period,
    today: engine.today,
    bands: bandsOf(request, bandsFor),
    context: formulaContextOf(engine, kpi),
    statistics: engine.statistics,
    refusal,
    missing: readings.missing.filter((missing) => required.some((it) => sameRequirement(it, missing))),
  });
};

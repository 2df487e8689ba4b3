import "server-only";
import type { BoundedPoint, Doubt } from "@/lib/kpi/data-health/effect";
import type { Point } from "@/lib/kpi/point";
import { withProgress } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import { type ConfiguredKpi, readConfiguration } from "../kpi/configuration";
import { engineFor } from "../kpi/engine";
import { pointOf } from "../kpi/evaluate-point";
import { readForSeries } from "../kpi/read-series";
import type { Found } from "./affected";
import type { Touched } from "./rule";
import { rulesById } from "./rules";

export type PointOfKpi = { kpi: ConfiguredKpi; point: Point };
type Period = { start: string; end: string; grain: "day" | "week" | "month" | "quarter" | "year" };

/** The points of some KPIs over a period, each under its pinned variant, read in one statement. */
export const readPointsOf = async (
  organization: OrganizationSettings,
  ids: readonly string[],
  period: Period,
  now: Date,
): Promise<ReadonlyMap<string, PointOfKpi>> => {
  const configuration = await readConfiguration(organization);
  const kpis = [...new Set(ids)].map((id) => configuration.kpi(id));
  if (kpis.length === 0) return new Map();
  const engine = await engineFor(organization, configuration, kpis, now);
  const asked = withProgress(period, engine.today);
  const scope = { filter: {} };
  const readings = await readForSeries(
    engine,
    kpis.map((kpi) => ({ kpi, periods: [asked], total: null, scope })),
  );
  return new Map(
    kpis.map((kpi) => [
      kpi.definition.id,
      { kpi, point: pointOf(engine, { kpi, period: asked, scope }, readings, { bandsFor: "span" }) },
    ]),
  );
};

/** The KPI whose value says what a deal typically brings. */
export const typicalKpi = "average-deal-size";

/** The point as bounds are computed from it; a value that is no quotient of its parts has none. */
export const boundedPoint = ({ kpi, point }: PointOfKpi): BoundedPoint => {
  const { value, numerator, denominator } = point;
  const { range } = kpi.definition;
  const quotient = numerator !== null && denominator ? numerator / denominator : null;
  const scale = [1, 100].find(
    (factor) =>
      quotient !== null &&
      value !== null &&
      Math.abs(quotient * factor - value) <= 1e-6 * Math.max(1, Math.abs(value)),
  );
  return {
    value,
    numerator: scale === undefined ? null : numerator,
    denominator: scale === undefined ? null : denominator,
    scale: scale ?? 1,
    range: range ? [range[0], range[1]] : null,
  };
};

/** Whether what a rule says of a KPI is true under its variant and the organization's source of revenue. */
export const applies = (
  { kpi, variants = ["default"], revenueSource, effect }: Touched,
  variantId: string,
  organization: OrganizationSettings,
): boolean => {
  if (revenueSource && revenueSource !== organization.revenueSource) return false;
  if (kpi === typicalKpi && effect.kind === "fewer-cases" && variantId !== "default") return false;
  return effect.kind === "none" || effect.kind === "unbounded" || variants.includes(variantId);
};

/** The doubts that a rule's finding casts on a KPI. */
export const doubtOf = ({ effect }: Touched, found: Found, typicalAmount: number): Doubt => ({
  effect,
  affected: found[effect.when ?? "in-period"],
  typicalAmount,
});

/** Everything that the found weaknesses say of each KPI. */
export const touchedKpis = (
  found: ReadonlyMap<string, Found>,
): Map<string, { rule: string; touched: Touched }[]> => {
  const byKpi = new Map<string, { rule: string; touched: Touched }[]>();
  for (const id of found.keys()) {
    for (const touched of rulesById.get(id)?.rule.touches ?? []) {
      byKpi.set(touched.kpi, [...(byKpi.get(touched.kpi) ?? []), { rule: id, touched }]);
    }
  }
  return byKpi;
};
